package io.fastapi.benchmarks.steady;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class SteadyClientTests {

    private static final String REQUEST = "GET / HTTP/1.1\r\nhost: localhost\r\n\r\n";

    @Test
    void readsWhatHasALength() throws IOException {
        assertThat(asked("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", false))
                .contains("SECOND ", "LATE ");
    }

    @Test
    void readsWhatComesInChunks() throws IOException {
        String answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n";
        assertThat(asked(answer, false)).contains("SECOND ", "LATE ");
    }

    @Test
    void connectsAnewWhereTheServerCloses() throws IOException {
        String answer = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}";
        assertThat(asked(answer, true)).contains("SECOND ", "LATE ");
    }

    /** What the client prints of a server that gives this answer to each request. */
    private static String asked(String answer, boolean closes) throws IOException {
        InputStream in = System.in;
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread accepting = new Thread(() -> accept(server, answer, closes));
            accepting.setDaemon(true);
            accepting.start();
            System.setIn(new ByteArrayInputStream(REQUEST.getBytes(US_ASCII)));
            System.setOut(new PrintStream(printed, true, US_ASCII));
            SteadyClient.main(new String[] {String.valueOf(server.getLocalPort()), "2", "50", "2", "200"});
        } finally {
            System.setIn(in);
            System.setOut(out);
        }
        return printed.toString(US_ASCII);
    }

    private static void accept(ServerSocket server, String answer, boolean closes) {
        try {
            while (true) {
                Socket client = server.accept();
                Thread answering = new Thread(() -> answer(client, answer, closes));
                answering.setDaemon(true);
                answering.start();
            }
        } catch (IOException e) {
            // the test has ended
        }
    }

    private static void answer(Socket client, String answer, boolean closes) {
        try (client) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    client.getOutputStream().write(answer.getBytes(US_ASCII));
                    if (closes) {
                        return;
                    }
                }
            }
        } catch (IOException e) {
            // the client has what it wanted
        }
    }
}
