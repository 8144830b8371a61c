package io.fastapi.engine.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.handler.codec.http.cookie.DefaultCookie;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.i18n.AcceptHeaderLocaleContextResolver;
import org.springframework.web.server.session.DefaultWebSessionManager;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;

/** An exchange over Reactor Netty's request is to those who use it as WebFlux's own. */
class DirectExchangeTests {

    private static final DirectExchange.Shared SHARED = new DirectExchange.Shared(
            new DefaultWebSessionManager(),
            ServerCodecConfigurer.create(),
            new AcceptHeaderLocaleContextResolver(),
            null);

    private final List<DisposableServer> servers = new ArrayList<>();

    @AfterEach
    void stop() {
        this.servers.forEach(DisposableServer::disposeNow);
    }

    @ParameterizedTest
    @CsvSource({
        "/a%20b?q=1&q=2, /a%20b, q=1&q=2",
        "/, /,",
        "/a?, /a, ''",
    })
    void theTargetIsThatOfTheClient(String target, String path, String query) {
        String url = "http://127.0.0.1:";
        HttpServer server = HttpServer.create();
        String seen = get(server, target, exchange -> {
            ServerHttpRequest request = exchange.getRequest();
            URI uri = request.getURI();
            assertThat(uri.toString()).startsWith(url).endsWith(target);
            return request.getPath().value() + " " + uri.getRawQuery() + " " + ((DirectRequest) request).rawQuery();
        });
        assertThat(seen).isEqualTo(path + " " + query + " " + query);
    }

    @ParameterizedTest
    @CsvSource({
        "shop.example, http://shop.example/x",
        "shop.example:8080, http://shop.example:8080/x",
        "shop.example:80, http://shop.example/x",
        "[::1]:8000, http://[::1]:8000/x"
    })
    void theHostIsThatOfTheClient(String host, String url) {
        String seen = ask(
                HttpServer.create(),
                HttpClient.create().headers(headers -> headers.set("host", host)),
                "/x",
                exchange -> exchange.getRequest().getURI().toString());
        assertThat(seen).isEqualTo(url);
    }

    @Test
    void cookiesParametersAndAddressesAreKnown() {
        String seen = ask(
                HttpServer.create(), HttpClient.create().cookie(new DefaultCookie("id", "7")), "/x?a=1", exchange -> {
                    ServerHttpRequest request = exchange.getRequest();
                    InetSocketAddress local = request.getLocalAddress();
                    InetSocketAddress remote = request.getRemoteAddress();
                    assertThat(local).isNotNull();
                    assertThat(remote).isNotNull();
                    assertThat(request.getSslInfo()).isNull();
                    assertThat(request.getId()).isNotEmpty();
                    return request.getCookies().getFirst("id") + " " + request.getQueryParams();
                });
        assertThat(seen).isEqualTo("id=7 {a=[1]}");
    }

    @Test
    void aRequestKnowsTheAttributesOfItsExchange() {
        String seen = get(HttpServer.create(), "/", exchange -> {
            exchange.getAttributes().put("a", "b");
            assertThat(exchange.isNotModified()).isFalse();
            assertThat(exchange.transformUrl("/u")).isEqualTo("/u");
            return String.valueOf(exchange.getRequest().getAttributes().get("a"));
        });
        assertThat(seen).isEqualTo("b");
    }

    @Test
    void anotherTargetCanBeGivenToARequest() {
        String seen = get(
                HttpServer.create(),
                "/a?b=c",
                exchange -> exchange.mutate()
                        .request(exchange.getRequest().mutate().path("/other").build())
                        .build()
                        .getRequest()
                        .getURI()
                        .getRawPath());
        assertThat(seen).isEqualTo("/other");
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpProtocol.class,
            names = {"HTTP11", "H2C"})
    void wholeBodiesAndPiecesAreSentOverBothVersions(HttpProtocol protocol) {
        for (boolean whole : new boolean[] {true, false}) {
            DisposableServer server = start(HttpServer.create().protocol(protocol), exchange -> {
                ServerHttpResponse response = exchange.getResponse();
                response.setStatusCode(HttpStatus.CREATED);
                response.addCookie(ResponseCookie.from("a", "b").path("/").build());
                DataBuffer text = response.bufferFactory().wrap("text".getBytes());
                return whole
                        ? ((DirectResponse) response).sendWhole(text)
                        : response.writeAndFlushWith(Flux.just(Flux.just(text)));
            });
            String answer = HttpClient.create()
                    .protocol(protocol)
                    .host("127.0.0.1")
                    .port(server.port())
                    .get()
                    .uri("/")
                    .responseSingle((head, body) -> body.asString()
                            .map(text -> head.status().code() + " "
                                    + head.responseHeaders().get("set-cookie") + " " + text))
                    .block();
            assertThat(answer).isEqualTo("201 a=b; Path=/ text");
        }
    }

    @Test
    void whatWasSentCannotBeChanged() {
        DisposableServer server = start(HttpServer.create(), exchange -> {
            DirectResponse response = (DirectResponse) exchange.getResponse();
            Mono<Void> sent = response.sendWhole(response.bufferFactory().wrap("text".getBytes()));
            assertThat(response.isCommitted()).isTrue();
            assertThat(response.setStatusCode(HttpStatus.NOT_FOUND)).isFalse();
            assertThatThrownBy(() -> response.getHeaders().set("x", "y"))
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> response.addCookie(
                            ResponseCookie.from("secret", "value").build()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageNotContaining("value");
            return sent.then(response.setComplete());
        });
        assertThat(text(HttpClient.create(), server, "/")).isEqualTo("200 text");
    }

    @Test
    void whatHasToHappenBeforeAnAnswerHappens() {
        DisposableServer server = start(HttpServer.create(), exchange -> {
            DirectResponse response = (DirectResponse) exchange.getResponse();
            response.beforeCommit(() -> Mono.fromRunnable(() -> response.setStatusCode(HttpStatus.ACCEPTED)));
            return response.sendWhole(response.bufferFactory().wrap("text".getBytes()));
        });
        assertThat(text(HttpClient.create(), server, "/")).isEqualTo("202 text");
    }

    @Test
    void headersAreReadOnlyInRequests() {
        String seen = get(HttpServer.create(), "/", exchange -> {
            HttpHeaders headers = exchange.getRequest().getHeaders();
            assertThatThrownBy(() -> headers.set("x", "y")).isInstanceOf(UnsupportedOperationException.class);
            return "" + headers.containsHeader("HOST");
        });
        assertThat(seen).isEqualTo("true");
    }

    private String get(HttpServer server, String target, Function<ServerWebExchange, String> see) {
        return ask(server, HttpClient.create(), target, see);
    }

    private String ask(HttpServer server, HttpClient client, String target, Function<ServerWebExchange, String> see) {
        DisposableServer running = start(server, exchange -> {
            ServerHttpResponse response = exchange.getResponse();
            return response.writeWith(Mono.fromCallable(
                    () -> response.bufferFactory().wrap(see.apply(exchange).getBytes())));
        });
        String answer = text(client, running, target);
        assertThat(answer).startsWith("200 ");
        return answer.substring(4);
    }

    private static String text(HttpClient client, DisposableServer server, String target) {
        String answer = client.host("127.0.0.1")
                .port(server.port())
                .get()
                .uri(target)
                .responseSingle((head, body) -> body.asString()
                        .defaultIfEmpty("")
                        .map(text -> head.status().code() + " " + text))
                .block();
        return String.valueOf(answer);
    }

    private DisposableServer start(HttpServer server, Function<ServerWebExchange, Mono<Void>> serve) {
        DisposableServer running = server.host("127.0.0.1")
                .port(0)
                .handle((request, response) -> Mono.defer(() -> {
                    DirectExchange exchange = DirectExchange.of(SHARED, request, response);
                    return serve.apply(exchange).then(Mono.defer(exchange::complete));
                }))
                .bindNow();
        this.servers.add(running);
        return running;
    }
}
