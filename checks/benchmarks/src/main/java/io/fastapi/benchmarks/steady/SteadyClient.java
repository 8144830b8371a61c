package io.fastapi.benchmarks.steady;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sends the request of its standard input at a steady rate, {@code PORT CONNECTIONS RATE SECONDS STATUS}, and prints, for every second
 * but the first, how many microseconds half and 99 % of the answers took at most. The clock of a request starts when it is due, not when
 * its connection is free for it: who answers late makes the next ones wait, and that counts. Last it prints how many requests the client
 * itself came to more than a millisecond after they were due.
 */
public final class SteadyClient {

    private static final long SECOND = 1_000_000_000L;

    private final Selector selector = Selector.open();
    private final ByteBuffer read = ByteBuffer.allocateDirect(1 << 18);
    private final List<Connection> connections = new ArrayList<>();
    private final double nanosBetween;
    private final int[] micros;
    private long start;
    private int late;

    private SteadyClient(int port, int connections, int rate, int seconds, String status, byte[] request)
            throws IOException {
        this.nanosBetween = (double) SECOND / rate;
        this.micros = new int[rate * seconds];
        for (int i = 0; i < connections; i++) {
            this.connections.add(new Connection(port, request, status, this.selector));
        }
    }

    /** Runs it; see above. */
    public static void main(String[] arguments) throws IOException {
        int rate = Integer.parseInt(arguments[2]);
        int seconds = Integer.parseInt(arguments[3]);
        SteadyClient client = new SteadyClient(
                Integer.parseInt(arguments[0]),
                Integer.parseInt(arguments[1]),
                rate,
                seconds,
                arguments[4],
                System.in.readAllBytes());
        client.ask();
        for (int second = 1; second < seconds; second++) {
            client.print(second * rate, (second + 1) * rate);
        }
        System.out.println("LATE " + client.late);
    }

    private void ask() throws IOException {
        this.start = System.nanoTime();
        int due = 0;
        int answered = 0;
        while (answered < this.micros.length) {
            long now = System.nanoTime();
            while (due < this.micros.length && now - this.start >= dueAfter(due)) {
                this.late += now - this.start - dueAfter(due) > SECOND / 1000 ? 1 : 0;
                this.connections.get(due % this.connections.size()).send(due);
                due++;
            }
            int count = answered();
            if (count == 0) {
                // Sleeping is too coarse for this, and spinning takes the processor from the server.
                Thread.yield();
            }
            answered += count;
            if (now - this.start > 5 * SECOND + dueAfter(this.micros.length)) {
                throw new IllegalStateException("The rate is too high: " + answered + " of " + this.micros.length);
            }
        }
    }

    private int answered() throws IOException {
        if (this.selector.selectNow() == 0) {
            return 0;
        }
        int count = 0;
        for (SelectionKey key : this.selector.selectedKeys()) {
            Connection connection = (Connection) key.attachment();
            int number = connection.read(this.read);
            if (number >= 0) {
                this.micros[number] = (int) ((System.nanoTime() - this.start - dueAfter(number)) / 1000);
                connection.sendWaiting();
                count++;
            }
        }
        this.selector.selectedKeys().clear();
        return count;
    }

    private long dueAfter(int number) {
        return (long) (number * this.nanosBetween);
    }

    private void print(int from, int to) {
        int[] sorted = Arrays.copyOfRange(this.micros, from, to);
        Arrays.sort(sorted);
        System.out.printf("SECOND %d %d%n", sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.99)]);
    }
}
