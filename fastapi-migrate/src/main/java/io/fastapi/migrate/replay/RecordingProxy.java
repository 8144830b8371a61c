package io.fastapi.migrate.replay;

import io.fastapi.migrate.document.UnreadableDocumentException;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Stands in front of a service: passes requests and answers on as they come, piece by piece, and records the requests. One whose
 * body is too large is passed on, but not recorded. WebSockets are refused.
 */
public final class RecordingProxy implements AutoCloseable {

    /** The most bytes of a body that is recorded: 10 MiB. */
    public static final int BODY_LIMIT = 10 * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What each connection has of its own. */
    private static final List<String> OF_THE_CONNECTION =
            List.of("connection", "keep-alive", "proxy-connection", "te", "upgrade");

    private final URI old;
    private final int limit;
    private final PrintStream out;
    private final HarFile har;
    /** Writes the file, one request after the other, so that no connection waits for the disk. */
    private final Scheduler writer = Schedulers.newSingle("har");

    private final HttpClient client = HttpClient.create().followRedirect(false).responseTimeout(PATIENCE);
    private final DisposableServer server;

    private RecordingProxy(HarFile har, URI old, InetSocketAddress address, int limit, PrintStream out) {
        this.har = har;
        this.old = old;
        this.limit = limit;
        this.out = out;
        this.server = HttpServer.create()
                .bindAddress(() -> address)
                .handle(this::pass)
                .bindNow();
    }

    /**
     * Starts to record.
     *
     * @param file the HAR file, which must not be there yet
     * @param old where the service is
     * @param address where requests are taken; port 0 for a free one
     * @param out where to say what is not recorded
     * @throws UnreadableDocumentException if the file or the address cannot be had
     */
    public static RecordingProxy start(Path file, URI old, InetSocketAddress address, PrintStream out) {
        return start(file, old, address, BODY_LIMIT, out);
    }

    static RecordingProxy start(Path file, URI old, InetSocketAddress address, int limit, PrintStream out) {
        HarFile har = HarFile.create(file);
        try {
            return new RecordingProxy(har, old, address, limit, out);
        } catch (RuntimeException ex) {
            throw new UnreadableDocumentException(address + " cannot be listened at: " + ex.getMessage());
        }
    }

    /** Where requests are taken. */
    public URI url() {
        InetSocketAddress bound = (InetSocketAddress) this.server.address();
        return URI.create("http://" + bound.getHostString() + ":" + bound.getPort());
    }

    private Publisher<Void> pass(HttpServerRequest request, HttpServerResponse response) {
        if (request.requestHeaders().contains(HttpHeaderNames.UPGRADE)) {
            return plain(response, 501, "WebSockets are not recorded");
        }
        Instant started = Instant.now();
        RecordedBody body = new RecordedBody(this.limit);
        if (!hasBody(request.requestHeaders())) {
            body.end();
        }
        return this.client
                .headers(headers -> headers.set(passed(request.requestHeaders())))
                .request(request.method())
                .uri(RecordedUrl.base(this.old) + request.uri())
                .send((sent, outbound) -> outbound.send(
                        request.receive().retain().doOnNext(body::add).doOnComplete(body::end)))
                .response((answer, content) -> {
                    record(request, body, started, answer.status().code());
                    return answer(answer, response, content.retain());
                })
                .onErrorResume(failure -> response.hasSentHeaders()
                        ? Mono.error(failure)
                        : Mono.from(plain(response, 502, "The service cannot be reached: " + failure.getMessage())));
    }

    private static boolean hasBody(HttpHeaders headers) {
        return headers.contains(HttpHeaderNames.TRANSFER_ENCODING)
                || !headers.get(HttpHeaderNames.CONTENT_LENGTH, "0").equals("0");
    }

    private Publisher<Void> answer(HttpClientResponse answer, HttpServerResponse response, Flux<ByteBuf> content) {
        HttpHeaders headers = passed(answer.responseHeaders());
        String location = headers.get(HttpHeaderNames.LOCATION, "");
        String base = RecordedUrl.base(this.old);
        if (RecordedUrl.isBelow(base, location)) { // else the client goes on without being recorded
            headers.set(HttpHeaderNames.LOCATION, url() + location.substring(base.length()));
        }
        response.status(answer.status()).headers(headers);
        return response.send(content, piece -> true);
    }

    private static HttpHeaders passed(HttpHeaders headers) {
        HttpHeaders passed = headers.copy();
        OF_THE_CONNECTION.forEach(passed::remove);
        return passed;
    }

    private static Publisher<Void> plain(HttpServerResponse response, int status, String text) {
        return response.status(status)
                .header(HttpHeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8")
                .sendString(Mono.just(text));
    }

    private void record(HttpServerRequest request, RecordedBody body, Instant started, int status) {
        String name = request.method() + " " + request.uri();
        Optional<URI> url = RecordedUrl.at(this.old, request.uri());
        if (body.isTooLarge()) {
            notRecorded(name, "its body has more than " + this.limit + " bytes");
        } else if (!body.isComplete()) {
            notRecorded(name, "it was answered before its body was read");
        } else if (url.isEmpty()) {
            notRecorded(name, "it is no URL");
        } else {
            List<Map.Entry<String, String>> headers =
                    List.copyOf(request.requestHeaders().entries());
            write(
                    name,
                    new RecordedRequest(request.method().name(), url.get(), headers, body.bytes()),
                    started,
                    status);
        }
    }

    private void notRecorded(String name, String reason) {
        this.out.println(name + " was passed on, but not recorded: " + reason);
    }

    private void write(String name, RecordedRequest request, Instant started, int status) {
        this.writer.schedule(() -> {
            try {
                this.har.add(request, started, status);
            } catch (IOException ex) {
                notRecorded(name, ex.toString());
            }
        });
    }

    /** Waits until the proxy is closed. */
    public void await() {
        this.server.onDispose().block();
    }

    /** Ends it, once what was recorded is written. */
    @Override
    public void close() {
        this.server.disposeNow();
        this.writer.disposeGracefully().block(PATIENCE);
        try {
            this.har.close();
        } catch (IOException ex) {
            this.out.println("The file cannot be closed: " + ex);
        }
    }
}
