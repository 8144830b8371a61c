package io.fastapi.benchmarks.webflux;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fastapi.benchmarks.Competitor;
import io.fastapi.benchmarks.RunningServer;
import io.fastapi.benchmarks.byhand.Answer;
import io.fastapi.benchmarks.byhand.Workloads;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.SimpleHandlerAdapter;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/**
 * The floor within WebFlux: a {@link DispatcherHandler} with one {@link HandlerMapping}, whose handlers do by hand what the ones of the floor
 * do. It says what of an operation's cost is WebFlux itself.
 */
public final class DispatcherHandlerServer {

    private static final String ITEMS = "/items/";

    private final Workloads workloads;

    private DispatcherHandlerServer(int routes) {
        this.workloads = new Workloads(routes);
    }

    /** Runs it: {@code PORT ROUTES}. */
    public static void main(String[] arguments) throws InterruptedException {
        Competitor.main(DispatcherHandlerServer::start, arguments);
    }

    /** Starts it, see {@link Competitor#start}. */
    public static RunningServer start(int port, int routes) {
        GenericApplicationContext context = new GenericApplicationContext();
        DispatcherHandlerServer server = new DispatcherHandlerServer(routes);
        WebHandler handler = routes == 0 ? server::workload : server::resource;
        context.registerBean(HandlerMapping.class, () -> exchange -> Mono.just(handler));
        context.registerBean(SimpleHandlerAdapter.class, SimpleHandlerAdapter::new);
        context.registerBean(
                WebHttpHandlerBuilder.WEB_HANDLER_BEAN_NAME, DispatcherHandler.class, () -> new DispatcherHandler());
        context.refresh();
        DisposableServer netty = HttpServer.create()
                .host("127.0.0.1")
                .port(port)
                .handle(new ReactorHttpHandlerAdapter(
                        WebHttpHandlerBuilder.applicationContext(context).build()))
                .bindNow();
        return new RunningServer() {
            @Override
            public int port() {
                return netty.port();
            }

            @Override
            public void close() {
                netty.disposeNow();
                context.close();
            }
        };
    }

    private Mono<Void> workload(ServerWebExchange exchange) {
        String path = exchange.getRequest().getURI().getRawPath();
        boolean post = exchange.getRequest().getMethod() == HttpMethod.POST;
        return switch (path) {
            case "/" -> send(exchange, workloads.hello());
            case "/products" -> send(exchange, workloads.products());
            case "/me" -> send(exchange, workloads.me(header(exchange, "authorization")));
            case "/users/me" ->
                workloads.user(header(exchange, "authorization")).flatMap(answer -> send(exchange, answer));
            case "/users" ->
                post
                        ? body(exchange).flatMap(body -> send(exchange, workloads.createUser(body)))
                        : notAllowed(exchange);
            case "/login" ->
                post
                        ? body(exchange).flatMap(body -> send(exchange, workloads.login(new String(body, UTF_8))))
                        : notAllowed(exchange);
            default -> send(exchange, item(exchange, path));
        };
    }

    private Answer item(ServerWebExchange exchange, String path) {
        if (!path.startsWith(ITEMS) || path.indexOf('/', ITEMS.length()) >= 0) {
            return workloads.detail(404, "Not Found");
        }
        String query = exchange.getRequest().getURI().getRawQuery();
        return workloads.readItem(
                path.substring(ITEMS.length()), query == null ? "" : query, header(exchange, "x-token"));
    }

    private Mono<Void> resource(ServerWebExchange exchange) {
        return send(exchange, workloads.resource(exchange.getRequest().getURI().getRawPath()));
    }

    private Mono<Void> notAllowed(ServerWebExchange exchange) {
        return send(exchange, workloads.detail(405, "Method Not Allowed"));
    }

    private static Mono<byte[]> body(ServerWebExchange exchange) {
        return DataBufferUtils.join(exchange.getRequest().getBody()).map(buffer -> {
            byte[] body = new byte[buffer.readableByteCount()];
            buffer.read(body);
            DataBufferUtils.release(buffer);
            return body;
        });
    }

    private static @Nullable String header(ServerWebExchange exchange, String name) {
        return exchange.getRequest().getHeaders().getFirst(name);
    }

    private static Mono<Void> send(ServerWebExchange exchange, Answer answer) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        response.getHeaders().setContentLength(answer.body().length);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(answer.body())));
    }
}
