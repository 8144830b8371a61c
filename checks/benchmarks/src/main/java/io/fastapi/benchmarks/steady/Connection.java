package io.fastapi.benchmarks.steady;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;

/** A connection that has one request under way at most; others wait. */
final class Connection {

    private static final int IDLE = -1;
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";
    private static final String LENGTH = "content-length:";

    private final int port;
    private final Selector selector;
    private final ByteBuffer request;
    private final String status;
    private final Queue<Integer> waiting = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int current = IDLE;
    private SocketChannel channel;
    private boolean last;
    private Part reading = Part.HEAD;
    private long missing;

    Connection(int port, byte[] request, String status, Selector selector) throws IOException {
        this.port = port;
        this.selector = selector;
        this.channel = open();
        this.request = ByteBuffer.wrap(request);
        this.status = status;
    }

    private SocketChannel open() throws IOException {
        SocketChannel opened = SocketChannel.open(new InetSocketAddress("127.0.0.1", this.port));
        opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
        opened.configureBlocking(false);
        opened.register(this.selector, SelectionKey.OP_READ, this);
        return opened;
    }

    private void reopen() throws IOException {
        this.channel.close();
        this.channel = open();
    }

    /** Sends the request of this number, now or when the ones before have been answered. */
    void send(int number) throws IOException {
        if (this.current != IDLE) {
            this.waiting.add(number);
            return;
        }
        this.current = number;
        this.request.rewind();
        while (this.request.hasRemaining()) {
            this.channel.write(this.request);
        }
    }

    void sendWaiting() throws IOException {
        Integer next = this.waiting.poll();
        if (next != null) {
            send(next);
        }
    }

    /** Reads what is there; answers the number of the request that is answered with it, or -1. */
    int read(ByteBuffer buffer) throws IOException {
        buffer.clear();
        if (this.channel.read(buffer) < 0) {
            if (this.current != IDLE) {
                throw new IOException("The server closed a connection");
            }
            reopen();
            return IDLE;
        }
        buffer.flip();
        if (!(this.reading == Part.HEAD ? readHead(buffer) : readBody(buffer))) {
            return IDLE;
        }
        int answered = this.current;
        this.current = IDLE;
        this.reading = Part.HEAD;
        this.text.setLength(0);
        if (this.last) { // Tomcat, for one, closes after a hundred
            reopen();
        }
        return answered;
    }

    private boolean readHead(ByteBuffer buffer) throws IOException {
        this.text.append(ISO_8859_1.decode(buffer));
        int end = this.text.indexOf(END_OF_HEAD);
        if (end < 0) {
            return false;
        }
        String head = this.text.substring(0, end + 2).toLowerCase(Locale.ROOT);
        this.text.delete(0, end + END_OF_HEAD.length());
        int at = head.indexOf(LENGTH);
        boolean chunked = head.contains("transfer-encoding: chunked");
        if (at < 0 && !chunked || !head.startsWith(this.status, "http/1.1 ".length())) {
            throw new IOException("Unexpected answer: " + head);
        }
        this.last = head.contains("\r\nconnection: close\r\n");
        this.reading = chunked ? Part.CHUNKS : Part.BODY;
        if (!chunked) {
            String length = head.substring(at + LENGTH.length(), head.indexOf('\r', at));
            this.missing = Long.parseLong(length.strip()) - this.text.length();
        }
        return complete();
    }

    private boolean readBody(ByteBuffer buffer) {
        if (this.reading == Part.BODY) {
            this.missing -= buffer.remaining();
        } else {
            this.text.append(ISO_8859_1.decode(buffer));
            this.text.delete(0, Math.max(0, this.text.length() - LAST_CHUNK.length()));
        }
        return complete();
    }

    private boolean complete() {
        return this.reading == Part.BODY ? this.missing == 0 : this.text.lastIndexOf(LAST_CHUNK) >= 0;
    }

    private enum Part {
        HEAD,
        BODY,
        CHUNKS
    }
}
