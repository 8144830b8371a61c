package io.fastapi.autoconfigure;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real Redis on a free port of loopback, which keeps what it was told when it is stopped and started again. */
final class RedisServer implements AutoCloseable {

    private final Path directory;
    private final int port;
    private Process process;

    private RedisServer(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    /** Whether there is one on this machine. */
    static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "redis-server")));
    }

    /** One that is not started. */
    static RedisServer in(Path directory) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return new RedisServer(directory, free.getLocalPort());
        }
    }

    int port() {
        return this.port;
    }

    RedisServer start() throws IOException {
        this.process = new ProcessBuilder(
                        "redis-server",
                        "--port",
                        Integer.toString(this.port),
                        "--bind",
                        "127.0.0.1",
                        "--dir",
                        this.directory.toString(),
                        "--appendonly",
                        "yes",
                        "--appendfsync",
                        "always",
                        "--save",
                        "")
                .redirectErrorStream(true)
                .redirectOutput(this.directory.resolve("log").toFile())
                .start();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::answers);
        return this;
    }

    private boolean answers() {
        try {
            return command("PING").contains("PONG");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Sends a command in Redis' simplest form; the first of the answer. */
    String command(String line) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", this.port), 1000);
            socket.setSoTimeout(5000);
            socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
            byte[] answer = new byte[4096];
            int length = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(length, 0), StandardCharsets.UTF_8);
        }
    }

    void stop() throws InterruptedException {
        this.process.destroy();
        if (!this.process.waitFor(20, TimeUnit.SECONDS)) {
            this.process.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() {
        if (this.process != null) {
            this.process.destroyForcibly().onExit().join();
        }
    }
}
