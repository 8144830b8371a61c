package io.fastapi.benchmarks.reactornetty;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fastapi.benchmarks.Competitor;
import io.fastapi.benchmarks.RunningServer;
import io.fastapi.benchmarks.byhand.Answer;
import io.fastapi.benchmarks.byhand.Workloads;
import io.fastapi.benchmarks.model.SampleFiles;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.netty.DisposableServer;
import reactor.netty.NettyOutbound;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** The floor: handlers of a raw {@link HttpServer}, routes by hand. */
public final class ReactorNettyServer {

    private static final String ITEMS = "/items/";
    private static final String FILES = "/static/";

    private final Workloads workloads;
    private final Path files = SampleFiles.directory();

    private ReactorNettyServer(int routes) {
        this.workloads = new Workloads(routes);
    }

    /** Runs it: {@code PORT ROUTES}. */
    public static void main(String[] arguments) throws InterruptedException {
        Competitor.main(ReactorNettyServer::start, arguments);
    }

    /** Starts it, see {@link Competitor#start}. */
    public static RunningServer start(int port, int routes) {
        ReactorNettyServer server = new ReactorNettyServer(routes);
        DisposableServer netty = HttpServer.create()
                .host("127.0.0.1")
                .port(port)
                .handle(routes == 0 ? server::workload : server::resource)
                .bindNow();
        return new RunningServer() {
            @Override
            public int port() {
                return netty.port();
            }

            @Override
            public void close() {
                netty.disposeNow();
            }
        };
    }

    private Publisher<Void> workload(HttpServerRequest request, HttpServerResponse response) {
        String uri = request.uri();
        int end = uri.indexOf('?');
        String path = end < 0 ? uri : uri.substring(0, end);
        String query = end < 0 ? "" : uri.substring(end + 1);
        boolean post = request.method() == HttpMethod.POST;
        switch (path) {
            case "/":
                return send(response, workloads.hello());
            case "/products":
                return send(response, workloads.products());
            case "/me":
                return send(response, workloads.me(header(request, "authorization")));
            case "/users/me":
                return workloads
                        .user(header(request, "authorization"))
                        .flatMap(answer -> send(response, answer).then());
            case "/users":
                return post ? createUser(request, response) : notAllowed(response);
            case "/login":
                return post ? login(request, response) : notAllowed(response);
            default:
                if (path.startsWith(FILES)) {
                    return file(path.substring(FILES.length()), response);
                }
                boolean item = path.startsWith(ITEMS) && path.indexOf('/', ITEMS.length()) < 0;
                return send(
                        response,
                        item
                                ? workloads.readItem(path.substring(ITEMS.length()), query, header(request, "x-token"))
                                : workloads.detail(404, "Not Found"));
        }
    }

    private Publisher<Void> file(String name, HttpServerResponse response) {
        Path path = files.resolve(name);
        return response.header(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
                .header(
                        HttpHeaderNames.CONTENT_LENGTH,
                        Long.toString(path.toFile().length()))
                .sendFile(path);
    }

    private Publisher<Void> resource(HttpServerRequest request, HttpServerResponse response) {
        return send(response, workloads.resource(request.uri()));
    }

    private Publisher<Void> createUser(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .aggregate()
                .asByteArray()
                .flatMap(body -> send(response, workloads.createUser(body)).then());
    }

    private Publisher<Void> login(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .aggregate()
                .asString(UTF_8)
                .flatMap(body -> send(response, workloads.login(body)).then());
    }

    private Publisher<Void> notAllowed(HttpServerResponse response) {
        return send(response, workloads.detail(405, "Method Not Allowed"));
    }

    private static @Nullable String header(HttpServerRequest request, String name) {
        return request.requestHeaders().get(name);
    }

    private static NettyOutbound send(HttpServerResponse response, Answer answer) {
        return response.status(answer.status())
                .header(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
                .header(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(answer.body().length))
                .sendObject(Unpooled.wrappedBuffer(answer.body()));
    }
}
