package io.fastapi.migrate.replay;

import io.fastapi.migrate.document.UnreadableDocumentException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Sends recorded requests to the old and to the new service, one after the other, and lists what they answer differently.
 * Only recorded requests to the host of the old service are sent, or all of them if there is none.
 */
public final class Replay {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PrintStream out;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    /** A replay that prints what differs. */
    public Replay(PrintStream out) {
        this.out = out;
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
        List<RecordedRequest> own = all.stream()
                .filter(request -> old.getAuthority().equals(request.url().getAuthority()))
                .toList();
        List<RecordedRequest> sent = own.isEmpty() ? all : own;
        int different = 0;
        for (RecordedRequest request : sent) {
            List<String> differences = send(request, old).differences(send(request, replacement));
            if (!differences.isEmpty()) {
                different++;
                this.out.println(request.method() + " " + request.target());
                differences.forEach(difference -> this.out.println("  " + difference));
            }
        }
        int left = all.size() - sent.size();
        this.out.println(different + " of " + sent.size() + " requests were answered differently"
                + ((left == 0) ? "" : "; " + left + " to other hosts were left out"));
        return (different == 0) ? 0 : 1;
    }

    private RecordedAnswer send(RecordedRequest request, URI service) {
        try {
            HttpRequest.Builder builder = HttpRequest.newBuilder(request.at(service))
                    .timeout(PATIENCE)
                    .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()));
            request.headers().forEach(header -> builder.header(header.getKey(), header.getValue()));
            HttpResponse<byte[]> response = this.client.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
            return RecordedAnswer.of(response);
        } catch (IOException | IllegalArgumentException ex) {
            throw new UnreadableDocumentException(
                    request.method() + " " + request.target() + " cannot be sent to " + service + ": " + ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new UnreadableDocumentException("The replay was interrupted");
        }
    }
}
