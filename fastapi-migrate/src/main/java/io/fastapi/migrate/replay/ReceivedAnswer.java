package io.fastapi.migrate.replay;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** An answer while it comes: what there is of it can be had before it ends. */
final class ReceivedAnswer implements HttpResponse.BodyHandler<Void> {

    private final CompletableFuture<HttpResponse.ResponseInfo> head = new CompletableFuture<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    @Override
    public HttpResponse.BodySubscriber<Void> apply(HttpResponse.ResponseInfo info) {
        this.head.complete(info);
        return HttpResponse.BodySubscribers.ofByteArrayConsumer(piece -> piece.ifPresent(this.body::writeBytes));
    }

    /** Completes with the status and headers. */
    CompletableFuture<HttpResponse.ResponseInfo> head() {
        return this.head;
    }

    /** The answer as far as it came, which is at least its head. */
    RecordedAnswer recorded(ServiceUrls services, boolean complete) {
        return RecordedAnswer.of(this.head.join(), this.body.toByteArray(), complete, services);
    }
}
