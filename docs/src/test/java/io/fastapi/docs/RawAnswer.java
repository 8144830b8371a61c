package io.fastapi.docs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** An answer as a text that can be compared: the status, the headers in order of their names, the body; what differs each time is masked. */
final class RawAnswer {

    private static final Pattern HTTP_DATE =
            Pattern.compile("[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");
    private static final Pattern SIGNED = Pattern.compile("^(\\w+=[\\w+/=]+)\\.[\\w-]+\\.[\\w-]{27}(?=;)");
    private static final Pattern TOKEN = Pattern.compile("(access_token\":\")[\\w.<>-]*");
    private static final List<String> OF_THE_CONNECTION = List.of("connection", "transfer-encoding", "date");

    private RawAnswer() {}

    /** Sends a request byte for byte. */
    static String to(Recorded.Request request, int port) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            StringBuilder head = new StringBuilder(request.method() + " " + request.target() + " HTTP/1.1\r\n");
            request.headers().forEach(header -> head.append(header.get(0) + ": " + header.get(1) + "\r\n"));
            OutputStream out = socket.getOutputStream();
            out.write((head + "connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(bytes(request.body()));
            out.flush();
            return shown(socket.getInputStream().readAllBytes());
        }
    }

    /** What was recorded. */
    static String of(Recorded.Response recorded) {
        return shown(recorded.status(), recorded.headers(), text(recorded.body()));
    }

    private static String shown(byte[] answer) throws IOException {
        String all = new String(answer, StandardCharsets.ISO_8859_1);
        int end = all.indexOf("\r\n\r\n");
        List<String> lines = all.substring(0, end).lines().toList();
        List<List<String>> headers = lines.stream()
                .skip(1)
                .map(line -> List.of(
                        line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
                        line.substring(line.indexOf(':') + 1).strip()))
                .toList();
        byte[] body = all.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
        if (headers.contains(List.of("transfer-encoding", "chunked"))) {
            body = unchunked(body);
        }
        boolean zipped = headers.contains(List.of("content-encoding", "gzip"));
        if (zipped) {
            body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
        }
        return shown(
                Integer.parseInt(lines.get(0).split(" ")[1]),
                headers.stream()
                        .map(header -> zipped && header.get(0).equals("content-length")
                                ? List.of("content-length", "<compressed>")
                                : header)
                        .toList(),
                new String(body, StandardCharsets.UTF_8));
    }

    private static String shown(int status, List<List<String>> headers, String body) {
        String masked = TOKEN.matcher(body).replaceAll("$1<token>");
        boolean varies = masked.contains("<token>");
        return headers.stream()
                .filter(header -> !OF_THE_CONNECTION.contains(header.get(0)))
                .filter(header -> !varies || !header.get(0).equals("content-length"))
                .map(header -> header.get(0) + ": " + stable(header.get(0), header.get(1)))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining("\n", status + "\n", "\n\n" + masked));
    }

    private static String stable(String name, String value) {
        return switch (name) {
            case "etag" -> "<tag>";
            case "x-process-time" -> "<seconds>";
            case "set-cookie" -> SIGNED.matcher(value).replaceAll("$1.<signed>");
            default -> HTTP_DATE.matcher(value).replaceAll("<date>");
        };
    }

    private static byte[] unchunked(byte[] chunks) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String text = new String(chunks, StandardCharsets.ISO_8859_1);
        int at = 0;
        while (at < text.length()) {
            int line = text.indexOf("\r\n", at);
            int size = Integer.parseInt(text.substring(at, line), 16);
            body.write(chunks, line + 2, size);
            at = line + 2 + size + 2;
        }
        return body.toByteArray();
    }

    private static String text(@Nullable String body) {
        return (body == null) ? "" : body;
    }

    private static byte[] bytes(@Nullable String body) {
        return text(body).getBytes(StandardCharsets.UTF_8);
    }
}
