package io.fastapi.autoconfigure;

import io.fastapi.autoconfigure.FastApiProperties.Limits;
import io.fastapi.autoconfigure.FastApiProperties.Threads;
import io.fastapi.autoconfigure.FastApiProperties.WebSocket;
import io.fastapi.engine.verify.DefinitionChecks;
import io.fastapi.error.Problems;
import io.fastapi.openapi.DocsChecks;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.util.unit.DataSize;

/** Finds values of properties that cannot be meant, all at once; each is named with its value. */
final class PropertiesChecks {

    /** The stack of a thread holds so many levels of JSON with room to spare. */
    private static final int DEEPEST = 2000;

    /** With less no browser asks for a page. */
    private static final int SHORTEST_LINE = 64;

    private static final int FEWEST_HEADERS = 256;

    /** A scheme, which is longer than the letter of a drive. */
    private static final Pattern URL = Pattern.compile("[a-z][a-z*]+:");

    private static final Pattern ORIGIN = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://[^/]*");

    private static final Pattern SLASHES = Pattern.compile("//+");

    private static final Pattern NO_PATH = Pattern.compile("[\\s?#{}]");

    private final WrittenProperties written;

    PropertiesChecks(WrittenProperties written) {
        this.written = written;
    }

    /**
     * Checks all {@code fastapi.*} properties of an application.
     *
     * @throws io.fastapi.error.DefinitionException with every one that cannot be meant
     */
    static void check(Binder binder) {
        WrittenProperties written = new WrittenProperties(binder, new Problems());
        FastApiMiddlewareProperties middleware = binder.bindOrCreate("fastapi", FastApiMiddlewareProperties.class);
        PropertiesChecks checks = new PropertiesChecks(written);
        checks.check(
                binder.bindOrCreate("fastapi", FastApiProperties.class),
                binder.bindOrCreate("fastapi", FastApiDocsProperties.class));
        MiddlewareMapper.middleware(middleware, written);
        written.problems().throwIfAny();
    }

    /** Notes everything that binding lets through and that cannot be meant. */
    void check(FastApiProperties properties, FastApiDocsProperties docs) {
        urls(properties, docs);
        openapi(docs.openapi());
        new InfoChecks(this.written).check(properties);
        limits(properties.limits());
        threads(properties.threads());
        webSockets(properties.websocket());
        notNegative("sse.ping-interval", properties.sse().pingInterval());
        notNegative("sse.shutdown-time", properties.sse().shutdownTime());
    }

    private void wrong(String property, @Nullable Object value, String what, String fix) {
        this.written.wrong(property, value, what, fix);
    }

    private void urls(FastApiProperties properties, FastApiDocsProperties docs) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("openapi-url", properties.openapiUrl());
        pages.put("docs-url", properties.docsUrl());
        pages.put("redoc-url", properties.redocUrl());
        pages.put("scalar-url", docs.scalarUrl());
        pages.put("docs.oauth2-redirect-url", docs.docs().oauth2RedirectUrl());
        Map<String, String> seen = new LinkedHashMap<>();
        pages.replaceAll((property, url) -> url.isBlank() ? "" : url);
        pages.forEach((property, url) -> {
            path(property, url);
            String other = url.isEmpty() ? null : seen.putIfAbsent(url, property);
            if (other != null) {
                wrong(property, url, "fastapi." + other + " is the same", "give each page a path of its own");
            }
        });
        path("root-path", properties.rootPath());
    }

    private void path(String property, String url) {
        if (!url.isEmpty() && !url.startsWith("/")) {
            String meant = meant(property, "/" + ORIGIN.matcher(url.strip()).replaceFirst(""));
            wrong(property, url, "it does not start with a slash", "write '" + meant + "'");
        } else if (url.contains("//")) {
            wrong(property, url, "it has two slashes in a row", "write '" + meant(property, url) + "'");
        } else if (NO_PATH.matcher(url).find()) {
            wrong(property, url, "it is no path", "write letters, digits, hyphens and slashes");
        }
    }

    /** With one slash wherever there are some; what other paths stand behind has none at its end. */
    private static String meant(String property, String url) {
        String meant = SLASHES.matcher(url).replaceAll("/");
        boolean isFront = property.equals("root-path") && meant.length() > 1 && meant.endsWith("/");
        return isFront ? meant.substring(0, meant.length() - 1) : meant;
    }

    private void openapi(FastApiDocsProperties.Openapi openapi) {
        if (!DocsChecks.isVersion(openapi.version())) {
            wrong("openapi.version", openapi.version(), "it is no version of OpenAPI 3", "set it to 3.1.0 or 3.2.0");
        }
        String snapshot = openapi.snapshot();
        if (snapshot != null && snapshot.isBlank()) {
            wrong("openapi.snapshot", snapshot, "it is blank", "name a file, or remove the property");
        } else if (snapshot != null && URL.matcher(snapshot).lookingAt()) {
            wrong(
                    "openapi.snapshot",
                    snapshot,
                    "it is a URL, and files are compared, which can be written anew",
                    "name the file by its path, src/test/resources/openapi.json");
        }
    }

    private void limits(Limits limits) {
        size("body-size", limits.bodySize(), 1, Long.MAX_VALUE);
        size("form-size", limits.formSize(), 1, Long.MAX_VALUE);
        depth(limits.jsonDepth());
        number("form-fields", limits.formFields(), 0);
        number("form-files", limits.formFiles(), 0);
        size("field-size", limits.fieldSize(), 1, Integer.MAX_VALUE);
        size("file-memory", limits.fileMemory(), 0, Integer.MAX_VALUE);
        if (limits.bodyMemory() != null) {
            size("body-memory", limits.bodyMemory(), 1, Long.MAX_VALUE);
        }
        number("connections", limits.connections(), 1);
        size("request-line", limits.requestLine(), SHORTEST_LINE, Integer.MAX_VALUE);
        size("headers", limits.headers(), FEWEST_HEADERS, Integer.MAX_VALUE);
        together(limits);
        time("idle-time", limits.idleTime());
        time("head-time", limits.headTime());
        time("read-time", limits.readTime());
        size("read-rate", limits.readRate(), 0, Integer.MAX_VALUE);
        time("send-time", limits.sendTime());
    }

    /** A limit that another one of the same thing keeps from ever being reached. */
    private void together(Limits limits) {
        long largest = Math.max(limits.bodySize().toBytes(), limits.formSize().toBytes());
        if (limits.fieldSize().toBytes() > largest) {
            wrong(
                    "limits.field-size",
                    limits.fieldSize(),
                    "it is more than body-size and form-size, so that no field is as large",
                    "set it to less, or one of them to more");
        }
    }

    private void webSockets(WebSocket webSockets) {
        origins("websocket.allowed-origins", webSockets.allowedOrigins());
        positive(
                "websocket.message-size",
                webSockets.messageSize(),
                webSockets.messageSize().toBytes());
        positive(
                "websocket.frame-size",
                webSockets.frameSize(),
                webSockets.frameSize().toBytes());
        positive("websocket.connections", webSockets.connections(), webSockets.connections());
        positive("websocket.threads", webSockets.threads(), webSockets.threads());
        never("websocket.idle-time", webSockets.idleTime());
        never("websocket.ping-interval", webSockets.pingInterval());
        never("websocket.ping-timeout", webSockets.pingTimeout());
        never("websocket.send-time", webSockets.sendTime());
    }

    /** Others never fit. */
    private void origins(String property, List<String> origins) {
        origins.stream()
                .filter(origin -> !origin.isBlank())
                .forEach(origin -> DefinitionChecks.unfitOrigin(origin)
                        .ifPresent(misuse -> wrong(property, origin, misuse.what(), misuse.fix())));
    }

    private void threads(Threads threads) {
        positive("threads.workers", threads.workers(), threads.workers());
        positive("threads.readers", threads.readers(), threads.readers());
        positive("threads.queue", threads.queue(), threads.queue());
        positive("threads.virtual", threads.virtual(), threads.virtual());
    }

    private void never(String property, Duration value) {
        if (value.isNegative()) {
            wrong(property, value, "it is negative", "set it to 0s, which is never, or more");
        }
        this.written.notForever(property, value);
    }

    private void positive(String property, Object value, long number) {
        if (number < 1) {
            wrong(property, value, "it is less than 1", "set it to 1 or more");
        } else if (number > Integer.MAX_VALUE) {
            wrong(property, value, "it is more than 2GB", "set it to 2147483647B or less");
        }
    }

    private void depth(int value) {
        number("json-depth", value, 1);
        if (value > DEEPEST) {
            wrong("limits.json-depth", value, "it is more than " + DEEPEST, "set it to " + DEEPEST + " or less");
        }
    }

    private void number(String limit, int value, int least) {
        if (value < least) {
            wrong("limits." + limit, value, "it is less than " + least, "set it to " + least + " or more");
        }
    }

    private void size(String limit, DataSize value, long least, long most) {
        if (value.toBytes() < least) {
            wrong("limits." + limit, value, "it is less than " + least + "B", "set it to " + least + "B or more");
        } else if (value.toBytes() > most) {
            wrong("limits." + limit, value, "it is more than " + most + "B", "set it to less than 2GB");
        }
    }

    private void notNegative(String property, Duration value) {
        if (value.isNegative()) {
            wrong(property, value, "it is negative", "set it to 0s or more");
        }
        this.written.notForever(property, value);
    }

    private void time(String limit, Duration value) {
        if (value.compareTo(Duration.ofMillis(1)) < 0) {
            wrong("limits." + limit, value, "it is no time", "set it to 1ms or more");
        }
        this.written.notForever("limits." + limit, value);
    }
}
