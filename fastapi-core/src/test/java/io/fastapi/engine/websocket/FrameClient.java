package io.fastapi.engine.websocket;

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

/** A client that sends the frames that it is told to, right or wrong. */
final class FrameClient implements AutoCloseable {

    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;
    static final int FINAL = 0x80;

    private static final int MASKED = 0x80;
    private static final int TIMEOUT_MILLIS = 20_000;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private final int status;

    FrameClient(int port, String path, String... headers) throws IOException {
        this.socket = new Socket();
        this.socket.setReceiveBufferSize(16_384);
        this.socket.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        this.socket.setSoTimeout(TIMEOUT_MILLIS);
        this.in = new DataInputStream(this.socket.getInputStream());
        this.out = this.socket.getOutputStream();
        StringBuilder head = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\n"
                + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        this.out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        this.status = Integer.parseInt(line().split(" ")[1]);
        while (!line().isEmpty()) {
            continue;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = this.in.readUnsignedByte(); c != '\n'; c = this.in.readUnsignedByte()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /** The status of the answer to the handshake. */
    int status() {
        return this.status;
    }

    void text(String text) throws IOException {
        frame(FINAL | TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a frame whose mask changes nothing. */
    void frame(int first, byte[] payload) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(first);
        if (payload.length < 126) {
            frame.write(MASKED | payload.length);
        } else if (payload.length < 65_536) {
            frame.write(MASKED | 126);
            frame.writeBytes(
                    ByteBuffer.allocate(2).putShort((short) payload.length).array());
        } else {
            frame.write(MASKED | 127);
            frame.writeBytes(ByteBuffer.allocate(8).putLong(payload.length).array());
        }
        frame.writeBytes(new byte[4]);
        frame.writeBytes(payload);
        bytes(frame.toByteArray());
    }

    void bytes(byte[] bytes) throws IOException {
        this.out.write(bytes);
    }

    /**
     * The next frame: {@code text hello}, {@code binary hello}, {@code close 1000 reason}, {@code ping}, {@code pong hello}; {@code end} if there is none.
     */
    String receive() throws IOException {
        try {
            int opcode = this.in.readUnsignedByte() & 0xf;
            int length = this.in.readUnsignedByte();
            byte[] payload = new byte
                    [(length == 126)
                            ? this.in.readUnsignedShort()
                            : (length == 127) ? Math.toIntExact(this.in.readLong()) : length];
            this.in.readFully(payload);
            return shown(opcode, payload);
        } catch (EOFException | SocketException end) {
            return "end";
        }
    }

    private static String shown(int opcode, byte[] payload) {
        String text = new String(payload, StandardCharsets.UTF_8);
        return switch (opcode) {
            case TEXT -> "text " + text;
            case BINARY -> "binary " + text;
            case CLOSE -> (payload.length < 2) ? "close" : "close " + closing(payload);
            case PING -> "ping";
            case PONG -> "pong " + text;
            default -> opcode + " " + text;
        };
    }

    private static String closing(byte[] payload) {
        int code = ByteBuffer.wrap(payload).getShort() & 0xffff;
        return code + " " + new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8);
    }

    /** Goes away as a process does that is killed. */
    void abort() throws IOException {
        this.socket.setSoLinger(true, 0);
        this.socket.close();
    }

    @Override
    public void close() throws IOException {
        this.socket.close();
    }
}
