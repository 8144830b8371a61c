package io.fastapi.autoconfigure;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The {@code fastapi.*} properties. Those that describe the application have an effect only as long as it does not define
 * a {@code FastApi} bean of its own.
 *
 * @param title title of the API in the OpenAPI document
 * @param version version of the API in the OpenAPI document
 * @param summary one line about the API
 * @param description text about the API; Markdown is allowed
 * @param termsOfService URL of the terms of service
 * @param contact whom to ask about the API
 * @param license licence of the API
 * @param servers servers in the OpenAPI document
 * @param tags descriptions of tags, in display order
 * @param externalDocs documentation elsewhere
 * @param rootPath path under which a proxy serves the application; shown as a server in the OpenAPI document
 * @param openapiUrl path of the OpenAPI document; empty switches the document and its pages off
 * @param docsUrl path of the Swagger UI page; empty switches it off
 * @param redocUrl path of the ReDoc page; empty switches it off
 * @param separateInputOutputSchemas whether a model whose input and output differ has two schemas in the document
 * @param redirectSlashes whether a missing or additional trailing slash is answered with a redirect (307)
 * @param strictContentType whether a JSON body needs a JSON content type
 * @param handleAllErrors whether errors of controllers, static resources and everything else of the server are answered as
 *     FastAPI's, by the application's exception handlers
 * @param debug whether faults are answered with what went wrong, also where the application defines a FastApi bean; for
 *     development only
 * @param logRoutes whether the log says at the start what is served
 * @param security how what uses a security scheme is treated
 * @param verify what becomes of suspicious definitions: a warning in the log, or an error that stops the start
 * @param limits what is read of a request at most
 * @param threads how many functions that may block run at a time
 * @param websocket how WebSockets are served
 * @param sse how streams of server-sent events are kept open, and ended
 * @param netty settings of the embedded Reactor Netty server
 */
@ConfigurationProperties("fastapi")
public record FastApiProperties(
        @DefaultValue("FastAPI") String title,
        @DefaultValue("0.1.0") String version,
        @Nullable String summary,
        @Nullable String description,
        @Nullable String termsOfService,
        @DefaultValue Contact contact,
        @DefaultValue License license,
        @DefaultValue List<Server> servers,
        @DefaultValue List<Tag> tags,
        @Nullable ExternalDocs externalDocs,
        @DefaultValue("") String rootPath,
        @DefaultValue("/openapi.json") String openapiUrl,
        @DefaultValue("/docs") String docsUrl,
        @DefaultValue("/redoc") String redocUrl,
        @DefaultValue("true") boolean separateInputOutputSchemas,
        @DefaultValue("true") boolean redirectSlashes,
        @DefaultValue("true") boolean strictContentType,
        @DefaultValue("false") boolean handleAllErrors,
        @DefaultValue("false") boolean debug,
        @DefaultValue("false") boolean logRoutes,
        @DefaultValue Security security,
        @DefaultValue("warn") Verify verify,
        @DefaultValue Limits limits,
        @DefaultValue Threads threads,
        @DefaultValue WebSocket websocket,
        @DefaultValue Sse sse,
        @DefaultValue Netty netty) {

    /** What becomes of suspicious definitions, such as an operation that another one hides. */
    public enum Verify {

        /** They are logged. */
        WARN,
        /** They stop the start. */
        STRICT
    }

    /**
     * Whom to ask.
     *
     * @param name name of the person or organization
     * @param url URL of the contact page
     * @param email e-mail address
     */
    public record Contact(
            @Nullable String name,
            @Nullable String url,
            @Nullable String email) {}

    /**
     * The licence.
     *
     * @param name name of the licence
     * @param identifier SPDX expression; not together with the URL
     * @param url URL of the licence text
     */
    public record License(
            @Nullable String name,
            @Nullable String identifier,
            @Nullable String url) {}

    /**
     * A server of the API.
     *
     * @param url URL of the server
     * @param description what the server is for
     */
    public record Server(String url, @Nullable String description) {}

    /**
     * A group of operations.
     *
     * @param name the tag, as operations carry it
     * @param description text about the group; Markdown is allowed
     * @param externalDocs documentation elsewhere
     */
    public record Tag(
            String name,
            @Nullable String description,
            @Nullable ExternalDocs externalDocs) {}

    /**
     * Documentation elsewhere.
     *
     * @param description what is found there
     * @param url URL of the documentation
     */
    public record ExternalDocs(@Nullable String description, String url) {}

    /**
     * What goes beyond FastAPI, for operations that use a security scheme.
     *
     * @param beforeBody whether dependencies that use a security scheme, and read no body, run before the body is read
     * @param responses whether the document shows the 401 of the schemes that an operation uses
     */
    public record Security(
            @DefaultValue("false") boolean beforeBody,
            @DefaultValue("false") boolean responses) {}

    /**
     * The most that is read of a request.
     *
     * @param bodySize size of a JSON or raw body, and of a URL-encoded form; beyond it the answer is 413
     * @param formSize size of a multipart form with its files; beyond it the answer is 413
     * @param jsonDepth depth to which arrays and objects nest in JSON that is read; beyond it the answer is 400
     * @param formFields number of fields of a form that are no files; beyond it the answer is 400
     * @param formFiles number of files of a form; beyond it the answer is 400
     * @param fieldSize size of a field of a form that is no file; beyond it the answer is 400
     * @param fileMemory size up to which an uploaded file is kept in memory instead of in a temporary file
     * @param bodyMemory size of the bodies of all requests that are in memory together; beyond it the answer is 503. The default is a quarter of the heap
     * @param connections number of open connections; beyond it the answer is 503
     * @param requestLine size of a request line; beyond it the answer is 414
     * @param headers size of the headers of a request; beyond it the answer is 431
     * @param idleTime time that a connection may wait for its next request before it is closed
     * @param headTime time from the first byte of a request to the end of its headers; after it the answer is 408
     * @param readTime time in which nothing of a body may come; after it the answer is 408
     * @param readRate size that comes of a body each second at least; below it the answer is 408
     * @param sendTime time in which a client may take nothing of its answer; after it the connection is reset
     */
    public record Limits(
            @DefaultValue("100MB") DataSize bodySize,
            @DefaultValue("2GB") DataSize formSize,
            @DefaultValue("965") int jsonDepth,
            @DefaultValue("1000") int formFields,
            @DefaultValue("1000") int formFiles,
            @DefaultValue("1MB") DataSize fieldSize,
            @DefaultValue("1MB") DataSize fileMemory,
            @Nullable DataSize bodyMemory,
            @DefaultValue("10000") int connections,
            @DefaultValue("64KB") DataSize requestLine,
            @DefaultValue("64KB") DataSize headers,
            @DefaultValue("60s") Duration idleTime,
            @DefaultValue("20s") Duration headTime,
            @DefaultValue("20s") Duration readTime,
            @DefaultValue("500B") DataSize readRate,
            @DefaultValue("60s") Duration sendTime) {}

    /**
     * How many functions that may block run at a time.
     *
     * @param workers number of threads before Java 21
     * @param readers number of threads before Java 21 for operations that read a body as an InputStream
     * @param queue number of calls that wait for a thread before Java 21; beyond it the answer is 503
     * @param virtual number of calls at a time on Java 21 and later, on virtual threads; beyond it the answer is 503
     */
    public record Threads(
            @DefaultValue("40") int workers,
            @DefaultValue("40") int readers,
            @DefaultValue("1000") int queue,
            @DefaultValue("10000") int virtual) {}

    /**
     * How streams of server-sent events are kept open, and ended.
     *
     * @param pingInterval time in which nothing is sent, until a comment is; zero for never
     * @param shutdownTime time that a stream may go on once a shutdown has begun
     */
    public record Sse(
            @DefaultValue("15s") Duration pingInterval,
            @DefaultValue("5s") Duration shutdownTime) {}

    /**
     * How WebSockets are served. A time of zero means never.
     *
     * @param messageSize size of a message; beyond it the connection is closed with 1009
     * @param frameSize size of a frame; beyond it the connection is closed with 1009
     * @param connections number of open connections; beyond it the handshake is answered with 503
     * @param threads number of threads before Java 21, one for each connection whose function may block; beyond it the
     *     handshake is answered with 503
     * @param idleTime time without a message of the client, after which the connection is closed with 1001
     * @param pingInterval time in which nothing comes of the client, until it is sent a ping
     * @param pingTimeout time in which nothing comes after that, until the connection is closed with 1011
     * @param sendTime time in which a client takes nothing of what is to be sent, until the connection is cut
     * @param compression whether messages are compressed for clients that offer it
     * @param allowedOrigins origins of pages that may connect; empty for all
     * @param closesWithoutFrame whether a connection whose function has ended is cut as uvicorn does it: clients see 1006
     */
    public record WebSocket(
            @DefaultValue("16MB") DataSize messageSize,
            @DefaultValue("16MB") DataSize frameSize,
            @DefaultValue("10000") int connections,
            @DefaultValue("200") int threads,
            @DefaultValue("0s") Duration idleTime,
            @DefaultValue("20s") Duration pingInterval,
            @DefaultValue("20s") Duration pingTimeout,
            @DefaultValue("20s") Duration sendTime,
            @DefaultValue("false") boolean compression,
            @DefaultValue List<String> allowedOrigins,
            @DefaultValue("false") boolean closesWithoutFrame) {}

    /**
     * The embedded server, when it is Reactor Netty.
     *
     * @param pooledAllocator whether connections use Netty's pooled allocator, which makes large answers cheaper
     * @param direct whether operations are served in front of WebFlux, where nobody else has to see their requests
     * @param forwardedAllowIps addresses and networks of the proxies whose forwarded headers are believed; * for all
     */
    public record Netty(
            @DefaultValue("true") boolean pooledAllocator,
            @DefaultValue("true") boolean direct,
            @DefaultValue({"127.0.0.1", "::1"}) List<String> forwardedAllowIps) {}
}
