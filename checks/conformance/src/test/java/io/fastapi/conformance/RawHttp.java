package io.fastapi.conformance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** Sends a request exactly as written, and reads the answer as it comes: no normalisation, no redirects. */
final class RawHttp {

    private static final int TIMEOUT_MILLIS = 10_000;
    private static final Set<String> OF_THE_CONNECTION = Set.of("date", "server", "connection", "transfer-encoding");

    private RawHttp() {}

    /** A body, and whether the connection ended before it did. */
    private record Content(byte[] bytes, boolean cut) {

        static Content whole(byte[] bytes) {
            return new Content(bytes, false);
        }
    }

    /**
     * An answer; header names in lower case, without those that belong to server and connection.
     *
     * @param cut whether the connection ended before the body did
     */
    record Answer(int status, List<List<String>> headers, byte[] body, boolean cut) {

        /** Without a header. */
        Answer without(String name) {
            List<List<String>> others = this.headers.stream()
                    .filter(header -> !header.get(0).equals(name))
                    .toList();
            return new Answer(this.status, others, this.body, this.cut);
        }

        /** What a compressed answer stands for; its length is no longer that of the header. */
        Answer plain() throws IOException {
            if (!this.headers.contains(List.of("content-encoding", "gzip"))) {
                return this;
            }
            byte[] plain = (this.body.length == 0)
                    ? this.body
                    : new GZIPInputStream(new ByteArrayInputStream(this.body)).readAllBytes();
            List<List<String>> masked = this.headers.stream()
                    .map(header ->
                            header.get(0).equals("content-length") ? List.of("content-length", "<compressed>") : header)
                    .toList();
            return new Answer(this.status, masked, plain, this.cut);
        }
    }

    static Answer send(int port, Exchange.Request request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(message(request));
            return read(socket.getInputStream(), request.method().equals("HEAD"));
        }
    }

    static byte[] message(Exchange.Request request) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(latin1(request.method() + " " + request.target() + " HTTP/1.1\r\n"));
        for (List<String> header : request.headers()) {
            message.writeBytes((header.get(0) + ": " + header.get(1) + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        message.writeBytes(latin1("\r\n"));
        message.writeBytes(request.bytes());
        return message.toByteArray();
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static Answer read(InputStream in, boolean head) throws IOException {
        int status = Integer.parseInt(line(in).split(" ", 3)[1]);
        List<List<String>> all = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            all.add(List.of(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip()));
        }
        boolean none = head || status == 101 || status == 204 || status == 304;
        Content body = none ? Content.whole(new byte[0]) : body(in, all);
        return new Answer(
                status,
                all.stream()
                        .filter(header -> !OF_THE_CONNECTION.contains(header.get(0)))
                        .toList(),
                body.bytes(),
                body.cut());
    }

    private static Content body(InputStream in, List<List<String>> headers) throws IOException {
        for (List<String> header : headers) {
            if (header.get(0).equals("content-length")) {
                return Content.whole(exactly(in, Integer.parseInt(header.get(1))));
            }
            if (header.equals(List.of("transfer-encoding", "chunked"))) {
                return chunks(in);
            }
        }
        return Content.whole(in.readAllBytes());
    }

    private static Content chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
                body.writeBytes(exactly(in, size));
                line(in);
            }
            line(in);
            return Content.whole(body.toByteArray());
        } catch (EOFException early) {
            return new Content(body.toByteArray(), true);
        }
    }

    private static int chunkSize(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The body ends after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The answer ends after: " + line);
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
