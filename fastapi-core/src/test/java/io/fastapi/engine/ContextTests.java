package io.fastapi.engine;

import static io.fastapi.Dsl.client;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.locale;
import static io.fastapi.Dsl.principal;
import static io.fastapi.Dsl.request;
import static io.fastapi.Dsl.response;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.operation.Routable;
import io.fastapi.response.Response;
import io.fastapi.types.TypeAdapters;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.Principal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;

/** Inputs that belong to the request itself. */
class ContextTests {

    private static final WebFilter SIGNED_IN = (exchange, chain) -> chain.filter(exchange.mutate()
            .principal(Mono.<Principal>fromSupplier(() -> () -> "ada").hide())
            .build());

    private static MockServerHttpResponse answer(
            Routable operation, MockServerHttpRequest.BaseBuilder<?> request, WebFilter... filters) {
        FastApiEngine engine =
                FastApiEngine.of(FastApi.of(operation), TypeAdapters.defaults(), EngineSettings.defaults());
        MockServerHttpResponse response = new MockServerHttpResponse();
        WebHttpHandlerBuilder.webHandler(new FastApiWebHandler(engine))
                .filter(filters)
                .forwardedHeaderTransformer(new ForwardedHeaderTransformer())
                .exceptionHandler(new FastApiExceptionHandler(engine))
                .build()
                .handle(request.build(), response)
                .block();
        return response;
    }

    private static String body(Routable operation, MockServerHttpRequest.BaseBuilder<?> request, WebFilter... filters) {
        return answer(operation, request, filters).getBodyAsString().block();
    }

    @Test
    void thePrincipalIsWhoTheServerKnows() {
        Routable me = get("/").params(principal())
                .handle(principal -> principal.map(Principal::getName).orElse("nobody"));
        assertThat(body(me, MockServerHttpRequest.get("/"), SIGNED_IN)).isEqualTo("\"ada\"");
        assertThat(body(me, MockServerHttpRequest.get("/"))).isEqualTo("\"nobody\"");
    }

    @Test
    void theLocaleIsTheFirstThatTheClientAccepts() {
        Routable hello = get("/").params(locale()).handle(locale -> locale.toLanguageTag());
        assertThat(body(hello, MockServerHttpRequest.get("/").header("accept-language", "de-AT, en;q=0.5")))
                .isEqualTo("\"de-AT\"");
    }

    @Test
    void theClientIsTheForwardedOneBehindATrustedProxy() {
        Routable who = get("/").params(client())
                .handle(client -> client.map(InetSocketAddress::getHostString).orElse("unknown"));
        InetSocketAddress proxy = new InetSocketAddress("10.0.0.1", 4711);
        assertThat(body(who, MockServerHttpRequest.get("/").remoteAddress(proxy)))
                .isEqualTo("\"10.0.0.1\"");
        assertThat(body(
                        who,
                        MockServerHttpRequest.get("/").remoteAddress(proxy).header("x-forwarded-for", "192.0.2.7")))
                .isEqualTo("\"192.0.2.7\"");
    }

    @ParameterizedTest
    @CsvSource({"::1, ::1", "192.0.2.7, 192.0.2.7", "fe80::1%7, fe80::1%7", "2001:db8::1, 2001:db8::1"})
    void theTextOfAClientsAddressIsCompressed(String address, String expected) throws UnknownHostException {
        Routable who = get("/").params(client())
                .handle(client -> List.of(
                        client.orElseThrow().getHostString(),
                        client.orElseThrow().getAddress()));
        InetAddress unnamed = InetAddress.getByName(address);
        assertThat(body(who, MockServerHttpRequest.get("/").remoteAddress(new InetSocketAddress(unnamed, 4711))))
                .isEqualTo("[\"" + expected + "\",\"" + expected + "\"]");
    }

    @Test
    void theRequestIsSpringsView() {
        assertThat(body(
                        get("/").params(request())
                                .handle(request -> List.of(request.method().name(), request.path())),
                        MockServerHttpRequest.get("/")))
                .isEqualTo("[\"GET\",\"/\"]");
    }

    @Test
    void aDependencySetsTheAnswerToCome() {
        Dependency<String> stamped = io.fastapi.Dsl.depends(response(), out -> {
            out.status(202).header("x-stamp", "1").cookie("seen", "yes");
            return "stamped";
        });
        MockServerHttpResponse response =
                answer(get("/").params(stamped).handle(s -> s), MockServerHttpRequest.get("/"));
        assertThat(response.getStatusCode().value()).isEqualTo(202);
        assertThat(response.getHeaders().getFirst("x-stamp")).isEqualTo("1");
        assertThat(response.getHeaders().getFirst("set-cookie")).startsWith("seen=yes");
    }

    /** FastAPI drops what was set when the operation answers for itself or fails. */
    @Test
    void anAnswerOfTheHandlersOwnIsLeftAlone() {
        Routable own = get("/own").params(response()).handle(out -> {
            out.header("x-stamp", "1");
            return Response.text("own");
        });
        Routable failed = get("/failed").params(response()).handle(out -> {
            out.header("x-stamp", "1");
            throw new HttpException(400);
        });
        assertThat(answer(own, MockServerHttpRequest.get("/own")).getHeaders().getFirst("x-stamp"))
                .isNull();
        assertThat(answer(failed, MockServerHttpRequest.get("/failed"))
                        .getHeaders()
                        .getFirst("x-stamp"))
                .isNull();
    }
}
