package io.fastapi.benchmarks.live;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/**
 * The clients, on one thread: {@code echo PORT PATH CONNECTIONS SECONDS BYTES} sends a text over each connection whenever the one
 * before came back; {@code keep PORT PATH CONNECTIONS} opens connections, says so, and keeps them until its own input ends;
 * {@code broadcast PORT PATH CONNECTIONS SECONDS BYTES} opens connections, says so, and when it is told to asks for a message to all
 * of them whenever all have the one before.
 */
public final class LiveLoad {

    private static final String HANDSHAKE = """
            GET %s HTTP/1.1\r
            Host: localhost\r
            Connection: Upgrade\r
            Upgrade: websocket\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            \r
            """;

    private final int port;
    private final String path;
    private final Selector selector = Selector.open();
    private final ByteBuffer read = ByteBuffer.allocateDirect(65_536);

    private LiveLoad(int port, String path) throws IOException {
        this.port = port;
        this.path = path;
    }

    /** Runs it; see above. */
    public static void main(String[] arguments) throws IOException {
        LiveLoad load = new LiveLoad(Integer.parseInt(arguments[1]), arguments[2]);
        int connections = Integer.parseInt(arguments[3]);
        List<SocketChannel> channels = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            channels.add(load.open());
        }
        switch (arguments[0]) {
            case "echo" -> load.echo(channels, Integer.parseInt(arguments[4]), Integer.parseInt(arguments[5]));
            case "broadcast" ->
                load.broadcast(channels.size(), Integer.parseInt(arguments[4]), Integer.parseInt(arguments[5]));
            default -> keep(channels);
        }
    }

    private SocketChannel open() throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", this.port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.write(ByteBuffer.wrap(HANDSHAKE.formatted(this.path).getBytes(StandardCharsets.US_ASCII)));
        StringBuilder head = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (head.indexOf("\r\n\r\n") < 0) {
            if (channel.read(one.clear()) < 0) {
                throw new IOException("Closed after " + head);
            }
            head.append((char) one.get(0));
        }
        if (!head.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException("Refused: " + head);
        }
        channel.configureBlocking(false);
        channel.register(this.selector, SelectionKey.OP_READ, new int[1]);
        return channel;
    }

    private void echo(List<SocketChannel> channels, int seconds, int length) throws IOException {
        ByteBuffer frame = frame(length);
        int answer = length + 2;
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (SocketChannel channel : channels) {
            channel.write(frame.rewind());
        }
        long messages = 0;
        while (System.nanoTime() < end) {
            this.selector.select(100);
            for (SelectionKey key : this.selector.selectedKeys()) {
                SocketChannel channel = (SocketChannel) key.channel();
                int[] pending = (int[]) key.attachment();
                pending[0] += channel.read(this.read.clear());
                if (pending[0] >= answer) {
                    pending[0] -= answer;
                    messages++;
                    channel.write(frame.rewind());
                }
            }
            this.selector.selectedKeys().clear();
        }
        System.out.println("MESSAGES " + messages);
    }

    private void broadcast(int connections, int seconds, int length) throws IOException {
        System.out.println("OPEN " + connections);
        new Scanner(System.in, StandardCharsets.US_ASCII).nextLine();
        SocketChannel publisher = SocketChannel.open(new InetSocketAddress("127.0.0.1", this.port));
        byte[] request = "POST /publish/%d HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"
                .formatted(length)
                .getBytes(StandardCharsets.US_ASCII);
        publisher.configureBlocking(false);
        publisher.register(this.selector, SelectionKey.OP_READ);
        long each = length + (length <= 125 ? 2 : 4);
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long messages = 0;
        while (System.nanoTime() < end) {
            publisher.write(ByteBuffer.wrap(request));
            receive(each * connections);
            messages += connections;
        }
        System.out.println("MESSAGES " + messages);
    }

    /** Reads what the subscribers are sent, and the answers to the publisher, which count nothing. */
    private void receive(long bytes) throws IOException {
        long left = bytes;
        while (left > 0) {
            this.selector.select(100);
            for (SelectionKey key : this.selector.selectedKeys()) {
                int count = ((SocketChannel) key.channel()).read(this.read.clear());
                if (count < 0) {
                    throw new IOException("A connection was closed");
                }
                left -= (key.attachment() == null) ? 0 : count;
            }
            this.selector.selectedKeys().clear();
        }
    }

    private static ByteBuffer frame(int length) {
        if (length > 125) {
            throw new IllegalArgumentException("A text has at most 125 bytes here");
        }
        ByteBuffer frame = ByteBuffer.allocateDirect(length + 6);
        frame.put((byte) 0x81).put((byte) (0x80 | length)).putInt(0);
        for (int i = 0; i < length; i++) {
            frame.put((byte) 'x');
        }
        return frame;
    }

    private static void keep(List<SocketChannel> channels) {
        System.out.println("OPEN " + channels.size());
        Scanner commands = new Scanner(System.in, StandardCharsets.US_ASCII);
        while (commands.hasNextLine()) {
            commands.nextLine();
        }
    }
}
