package io.fastapi.migrate;

import io.fastapi.migrate.check.DocumentCheck;
import io.fastapi.migrate.document.Difference;
import io.fastapi.migrate.document.ServiceDocument;
import io.fastapi.migrate.document.UnreadableDocumentException;
import io.fastapi.migrate.replay.RecordingProxy;
import io.fastapi.migrate.replay.Replay;
import io.fastapi.migrate.write.GeneratedService;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The command: {@code fastapi-migrate openapi.json --package com.example.shop --output shop} writes a service, and
 * {@code fastapi-migrate replay requests.har --old URL --new URL} compares two of them. It ends with 0 when nothing differs,
 * with 1 when something does, with 2 when it could not do what it was asked for. {@code fastapi-migrate record requests.har
 * --old URL --listen PORT} records requests until it is ended.
 */
public final class Main {

    private static final String USAGE = """
            fastapi-migrate OPENAPI_JSON --package PACKAGE --output FOLDER
                writes a service whose document equals the one that it is given
            fastapi-migrate record REQUESTS_HAR --old URL --listen [HOST:]PORT
                passes requests on to a service and records them, until it is ended
            fastapi-migrate replay REQUESTS_HAR --old URL --new URL
                sends recorded requests to two services and lists what they answer differently""";

    private final PrintStream out;

    Main(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(new Main(new PrintStream(System.out, true, StandardCharsets.UTF_8)).run(List.of(arguments)));
    }

    /** Does what the arguments ask for; returns the exit code. */
    int run(List<String> arguments) {
        try {
            if (arguments.isEmpty() || arguments.contains("--help")) {
                this.out.println(USAGE);
                return arguments.isEmpty() ? 2 : 0;
            }
            if (arguments.get(0).equals("replay")) {
                Arguments given = Arguments.of(arguments.subList(1, arguments.size()), "--old", "--new");
                return new Replay(this.out).run(given.file(), given.uri("--old"), given.uri("--new"));
            }
            if (arguments.get(0).equals("record")) {
                return record(Arguments.of(arguments.subList(1, arguments.size()), "--old", "--listen"));
            }
            return migrate(Arguments.of(arguments, "--package", "--output"));
        } catch (UnreadableDocumentException ex) {
            this.out.println("fastapi-migrate: "
                    + String.valueOf(ex.getMessage()).lines().findFirst().orElse(""));
            return 2;
        }
    }

    private int record(Arguments given) {
        URI old = given.uri("--old");
        try (RecordingProxy proxy = RecordingProxy.start(given.file(), old, given.address("--listen"), this.out)) {
            Runtime.getRuntime().addShutdownHook(new Thread(proxy::close));
            this.out.println("Requests to " + proxy.url() + " are passed on to " + old + " and recorded in "
                    + given.file() + ". Ctrl-C ends it.");
            proxy.await();
        }
        return 0;
    }

    private int migrate(Arguments arguments) {
        ServiceDocument document = ServiceDocument.read(arguments.file());
        GeneratedService service = GeneratedService.of(document, arguments.packageName("--package"));
        List<String> leftOut = document.leftOut();
        int files = new OutputFolder(arguments.path("--output")).write(service);
        this.out.println(files + " files written to " + arguments.path("--output"));
        if (!leftOut.isEmpty()) {
            this.out.println("Not written, since no service can serve such a path:");
            leftOut.forEach(line -> this.out.println("  " + line));
        }
        if (!document.upgrades().isEmpty()) {
            this.out.println("Written differently by the version of FastAPI or pydantic that made the document:");
            document.upgrades().forEach(line -> this.out.println("  " + line));
        }
        return check(document, service);
    }

    private int check(ServiceDocument document, GeneratedService service) {
        Optional<List<Difference>> differences;
        try {
            differences = DocumentCheck.differences(document, service);
        } catch (IllegalStateException ex) {
            this.out.println("The service that was written does not start:");
            this.out.println(String.valueOf(ex.getMessage()).indent(2).stripTrailing());
            return 1;
        }
        if (differences.isEmpty()) {
            this.out.println("This Java has no compiler, so that the document of the service was not compared.");
            return 0;
        }
        if (differences.get().isEmpty()) {
            this.out.println("The document of the service equals the one that it was made from.");
            return 0;
        }
        this.out.println("The document of the service differs:");
        differences.get().forEach(difference -> this.out.println("  " + difference));
        return 1;
    }
}
