package io.fastapi.migrate.replay;

import io.fastapi.migrate.document.UnreadableDocumentException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A HAR file that is written request by request, and can be read after each of them. Not for several threads at once. */
final class HarFile implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String START =
            "{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"fastapi-migrate\",\"version\":\"1\"},\"entries\":[";
    private static final String END = "\n]}}\n";

    private final FileChannel channel;
    private long position;
    private int entries;

    private HarFile(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * A new file without requests.
     *
     * @throws UnreadableDocumentException if there is such a file, or it cannot be written
     */
    static HarFile create(Path file) {
        try {
            HarFile har = new HarFile(FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
            har.write(START);
            return har;
        } catch (FileAlreadyExistsException ex) {
            throw new UnreadableDocumentException(file + " is there already; nothing was recorded");
        } catch (IOException ex) {
            throw new UnreadableDocumentException(file + " cannot be written: " + ex);
        }
    }

    /** Adds a request and the status that it was answered with. */
    void add(RecordedRequest request, Instant started, int status) throws IOException {
        write((this.entries++ == 0 ? "\n" : ",\n") + JSON.writeValueAsString(entry(request, started, status)));
    }

    /** Puts a text behind what was written before, and the end of the file behind it. */
    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writeAt(this.position, bytes);
        this.position += bytes.length;
        writeAt(this.position, END.getBytes(StandardCharsets.UTF_8));
    }

    private void writeAt(long position, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            this.channel.write(buffer, position + buffer.position());
        }
    }

    private static ObjectNode entry(RecordedRequest request, Instant started, int status) {
        ObjectNode entry = JSON.createObjectNode();
        entry.put("startedDateTime", started.toString()).put("time", 0);
        ObjectNode sent = entry.putObject("request");
        sent.put("method", request.method()).put("url", request.url().toString());
        common(sent, request.headers()).put("bodySize", request.body().length).putArray("queryString");
        if (request.body().length > 0) {
            body(sent.putObject("postData"), request);
        }
        ObjectNode answer = entry.putObject("response").put("status", status).put("statusText", "");
        common(answer, List.of()).put("bodySize", -1).put("redirectURL", "");
        answer.putObject("content").put("size", 0).put("mimeType", "");
        entry.putObject("cache");
        entry.putObject("timings").put("send", 0).put("wait", 0).put("receive", 0);
        return entry;
    }

    private static ObjectNode common(ObjectNode message, List<Map.Entry<String, String>> headers) {
        ArrayNode list = message.put("httpVersion", "HTTP/1.1").putArray("headers");
        headers.forEach(header -> list.addObject().put("name", header.getKey()).put("value", header.getValue()));
        message.putArray("cookies");
        return message.put("headersSize", -1);
    }

    private static void body(ObjectNode data, RecordedRequest request) {
        String type = request.headers().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("content-type"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        data.put("mimeType", type);
        try {
            data.put(
                    "text",
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(request.body()))
                            .toString());
        } catch (CharacterCodingException noText) {
            data.put("text", Base64.getEncoder().encodeToString(request.body())).put("encoding", "base64");
        }
    }

    @Override
    public void close() throws IOException {
        this.channel.close();
    }
}
