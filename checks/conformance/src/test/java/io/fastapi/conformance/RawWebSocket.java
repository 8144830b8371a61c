package io.fastapi.conformance;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A WebSocket spoken byte for byte, as {@code talks.py} does it. */
final class RawWebSocket {

    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int FINAL = 0x80;
    private static final byte[] MASK = {0x12, 0x34, 0x56, 0x78};

    /** The answer to the handshake, and what was said after it. */
    record Talk(RawHttp.Answer answer, List<JsonNode> said) {}

    private final DataInputStream in;
    private final OutputStream out;
    private final boolean closesItself;

    private RawWebSocket(Socket socket, List<JsonNode> steps) throws IOException {
        this.in = new DataInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
        this.closesItself = steps.stream().anyMatch(step -> step.has("close"));
    }

    /** Does what FastAPI's client did, and listens where it did. */
    static Talk talk(int port, Exchange.Request request, List<JsonNode> steps) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(RawHttp.message(request));
            RawHttp.Answer answer = RawHttp.read(socket.getInputStream(), false);
            return (answer.status() == 101)
                    ? new Talk(answer, new RawWebSocket(socket, steps).converse(steps))
                    : new Talk(answer, List.of());
        }
    }

    private List<JsonNode> converse(List<JsonNode> steps) throws IOException {
        List<JsonNode> said = new ArrayList<>();
        for (JsonNode step : steps) {
            if (step.has("received")) {
                said.add(received());
            } else {
                said.add(step);
                send(step);
            }
        }
        return said;
    }

    private void send(JsonNode step) throws IOException {
        if (step.has("text")) {
            frame(FINAL | TEXT, utf8(step.get("text").asString()));
        } else if (step.has("binary")) {
            frame(FINAL | BINARY, Base64.getDecoder().decode(step.get("binary").asString()));
        } else if (step.has("fragments")) {
            fragments(step.get("fragments"));
        } else if (step.has("ping")) {
            frame(FINAL | PING, utf8(step.get("ping").asString()));
        } else if (step.has("pong")) {
            frame(FINAL | PONG, utf8(step.get("pong").asString()));
        } else if (step.has("close")) {
            frame(FINAL | CLOSE, closing(step));
        } else if (step.has("bytes")) {
            this.out.write(Base64.getDecoder().decode(step.get("bytes").asString()));
        } else if (!step.asString().equals("drop")) {
            throw new IllegalArgumentException("Unknown step " + step);
        }
    }

    private void fragments(JsonNode parts) throws IOException {
        for (int i = 0; i < parts.size(); i++) {
            int kind = (i == 0) ? TEXT : CONTINUATION;
            int last = (i == parts.size() - 1) ? FINAL : 0;
            frame(last | kind, utf8(parts.get(i).asString()));
        }
    }

    private static byte[] closing(JsonNode step) {
        if (step.get("close").isNull()) {
            return new byte[0];
        }
        byte[] reason = utf8(step.path("reason").asString(""));
        return ByteBuffer.allocate(2 + reason.length)
                .putShort((short) step.get("close").asInt())
                .put(reason)
                .array();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void frame(int first, byte[] payload) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(first);
        if (payload.length < 126) {
            frame.write(FINAL | payload.length);
        } else if (payload.length < 65_536) {
            frame.write(FINAL | 126);
            frame.writeBytes(
                    ByteBuffer.allocate(2).putShort((short) payload.length).array());
        } else {
            frame.write(FINAL | 127);
            frame.writeBytes(ByteBuffer.allocate(8).putLong(payload.length).array());
        }
        frame.writeBytes(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.write(payload[i] ^ MASK[i % MASK.length]);
        }
        this.out.write(frame.toByteArray());
    }

    private ObjectNode received() throws IOException {
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        ObjectNode frame = read();
        if (frame == null) {
            return said.put("received", "end");
        }
        if (frame.has("close") && !this.closesItself) {
            frame(FINAL | CLOSE, closing(frame));
        }
        return said.set("received", frame);
    }

    private @Nullable ObjectNode read() throws IOException {
        int opcode;
        byte[] payload;
        try {
            opcode = this.in.readUnsignedByte() & 0xf;
            int length = this.in.readUnsignedByte();
            payload = new byte
                    [(length == 126)
                            ? this.in.readUnsignedShort()
                            : (length == 127) ? Math.toIntExact(this.in.readLong()) : length];
            this.in.readFully(payload);
        } catch (EOFException | SocketException end) {
            return null;
        }
        ObjectNode frame = JsonNodeFactory.instance.objectNode();
        String text = new String(payload, StandardCharsets.UTF_8);
        return switch (opcode) {
            case TEXT -> frame.put("text", text);
            case BINARY -> frame.put("binary", Base64.getEncoder().encodeToString(payload));
            case PING -> frame.put("ping", text);
            case PONG -> frame.put("pong", text);
            case CLOSE -> closed(frame, payload);
            default -> throw new IOException("A frame with opcode " + opcode);
        };
    }

    private static ObjectNode closed(ObjectNode frame, byte[] payload) {
        if (payload.length == 0) {
            return frame.putNull("close");
        }
        String reason = new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8);
        return frame.put("close", ByteBuffer.wrap(payload).getShort() & 0xffff).put("reason", reason);
    }
}
