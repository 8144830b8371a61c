package com.example.catalogue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real PostgreSQL on a free port of loopback, with a new and empty directory; Debian's package is {@code postgresql}. */
final class PostgresServer implements AutoCloseable {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final int PATIENCE_SECONDS = 60;

    private final Path programs;
    private final Path directory;
    private final int port;

    private PostgresServer(Path programs, Path directory, int port) {
        this.programs = programs;
        this.directory = directory;
        this.port = port;
    }

    /** Where its programs are: on the path, or where Debian keeps those that are not. */
    static Optional<Path> programs() throws IOException {
        List<Path> folders = new ArrayList<>();
        for (String folder : System.getenv("PATH").split(":")) {
            folders.add(Path.of(folder));
        }
        if (Files.isDirectory(DEBIAN)) {
            try (Stream<Path> versions = Files.list(DEBIAN)) {
                versions.forEach(version -> folders.add(version.resolve("bin")));
            }
        }
        return folders.stream()
                .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
                .findFirst();
    }

    static PostgresServer start(Path programs) throws IOException {
        Path directory = Files.createTempDirectory("postgres");
        if (isRoot()) {
            run(List.of("chown", "postgres", directory.toString()));
        }
        PostgresServer server = new PostgresServer(programs, directory, freePort());
        server.command("initdb", "-D", server.data(), "-U", "catalogue", "--auth=trust", "-E", "UTF8", "-N");
        String options = "-h 127.0.0.1 -p " + server.port + " -c fsync=off -c unix_socket_directories=''";
        String log = directory.resolve("log").toString();
        server.command("pg_ctl", "-D", server.data(), "-w", "-l", log, "-o", options, "start");
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    String url() {
        return "r2dbc:postgresql://127.0.0.1:" + this.port + "/postgres";
    }

    private String data() {
        return this.directory.resolve("data").toString();
    }

    /** PostgreSQL refuses to run as root; the user is the one that Debian's package makes. */
    private void command(String program, String... arguments) throws IOException {
        Stream<String> as = isRoot() ? Stream.of("runuser", "-u", "postgres", "--") : Stream.empty();
        Stream<String> what = Stream.of(this.programs.resolve(program).toString());
        run(Stream.of(as, what, Stream.of(arguments)).flatMap(part -> part).toList());
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static void run(List<String> command) throws IOException {
        Path log = Files.createTempFile("postgres", ".log");
        Process process = new ProcessBuilder(command)
                .directory(log.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int status = process.onExit()
                .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .thenApply(ended -> ended.isAlive() ? -1 : ended.exitValue())
                .join();
        String said = Files.readString(log);
        Files.delete(log);
        if (status != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(String.join(" ", command) + " failed: " + said);
        }
    }

    @Override
    public void close() throws IOException {
        command("pg_ctl", "-D", data(), "-m", "immediate", "stop");
        run(List.of("rm", "-r", this.directory.toString()));
    }
}
