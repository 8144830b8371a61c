package io.fastapi.migrate.replay;

import io.fastapi.migrate.document.UnreadableDocumentException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends recorded requests to the old and to the new service, one after the other, and lists what they answer differently.
 * Only recorded requests to the old service are sent, or all of them if there is none.
 */
public final class Replay {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PrintStream out;
    /** How long the end of an answer is waited for. */
    private final Duration patience;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    /** A replay that prints what differs. */
    public Replay(PrintStream out) {
        this(out, PATIENCE);
    }

    /** A replay that waits for the end of an answer so long, and compares the start of one that has none. */
    public Replay(PrintStream out, Duration patience) {
        this.out = out;
        this.patience = patience;
    }

    /**
     * Sends all requests; returns 0 when nothing differs, otherwise 1.
     *
     * @param har the file with the requests
     * @param old where the old service is
     * @param replacement where the new service is
     * @throws UnreadableDocumentException if the file is no HAR file, or a service does not answer
     */
    public int run(Path har, URI old, URI replacement) {
        List<RecordedRequest> all = RecordedRequest.read(har);
        List<RecordedRequest> http = all.stream()
                .filter(request -> RecordedUrl.isHttp(request.url()))
                .toList();
        List<RecordedRequest> own = http.stream()
                .filter(request -> RecordedUrl.isOf(old, request.url()))
                .toList();
        List<RecordedRequest> sent = own.isEmpty() ? http : own;
        int different = 0;
        ServiceUrls services = new ServiceUrls(old, replacement);
        for (RecordedRequest request : sent) {
            different += compare(request, old, replacement, services) ? 0 : 1;
        }
        this.out.println(different + " of " + sent.size() + " requests were answered differently"
                + left(http.size() - sent.size(), "to other hosts") + left(all.size() - http.size(), "without HTTP"));
        return (different == 0) ? 0 : 1;
    }

    private static String left(int count, String which) {
        return (count == 0) ? "" : "; " + count + " " + which + " were left out";
    }

    private boolean compare(RecordedRequest request, URI old, URI replacement, ServiceUrls services) {
        String target = RecordedUrl.target(old, request.url());
        List<String> differences;
        try {
            RecordedAnswer before = send(request, target, old, services);
            RecordedAnswer now =
                    send(request.forReplacement(services), services.forReplacement(target), replacement, services);
            differences = before.differences(now);
        } catch (IllegalArgumentException ex) {
            differences = List.of("not sent: " + ex.getMessage());
        }
        if (!differences.isEmpty()) {
            this.out.println(request.method() + " " + target);
            differences.forEach(difference -> this.out.println("  " + difference));
        }
        return differences.isEmpty();
    }

    /** @throws IllegalArgumentException if it is no request that could be sent to any service */
    private RecordedAnswer send(RecordedRequest request, String target, URI service, ServiceUrls services) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                        RecordedUrl.at(service, target).orElseThrow(IllegalArgumentException::new))
                .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(header -> builder.header(header.getKey(), header.getValue()));
        try {
            return receive(builder.build(), services);
        } catch (ConnectException | HttpConnectTimeoutException ex) {
            throw new UnreadableDocumentException(
                    request.method() + " " + target + " cannot be sent to " + service + ": " + ex);
        } catch (IOException | TimeoutException ex) {
            return RecordedAnswer.none(ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new UnreadableDocumentException("The replay was interrupted");
        }
    }

    /** The answer; one that goes on for ever, as streams do, as far as it came. */
    private RecordedAnswer receive(HttpRequest request, ServiceUrls services)
            throws IOException, TimeoutException, InterruptedException {
        ReceivedAnswer received = new ReceivedAnswer();
        CompletableFuture<?> whole = this.client.sendAsync(request, received);
        try {
            CompletableFuture.anyOf(received.head(), whole).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return received.recorded(services, isComplete(whole));
        } catch (ExecutionException ex) {
            throw (ex.getCause() instanceof IOException cause) ? cause : new IOException(ex.getCause());
        } finally {
            whole.cancel(true);
        }
    }

    private boolean isComplete(CompletableFuture<?> whole) throws ExecutionException, InterruptedException {
        try {
            whole.get(this.patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException ex) {
            return false;
        }
    }
}
