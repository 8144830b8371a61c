package io.fastapi.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/**
 * What a client does beside sending a request, as Python's: it keeps cookies, follows redirects, and throws what the application
 * has thrown.
 *
 * @param followRedirects whether redirects are followed
 * @param raiseServerExceptions whether faults of the application are thrown
 * @param cookies the cookies that were received
 * @param faults the faults that requests have caused, by the number that {@code WebTestClient} gives them
 */
record Behaviour(
        boolean followRedirects, boolean raiseServerExceptions, CookieManager cookies, Map<String, Throwable> faults) {

    private static final int MOST_REDIRECTS = 20;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> KEEPING_THE_METHOD = Set.of(307, 308);

    static Behaviour asPython() {
        return new Behaviour(true, true, new CookieManager(null, CookiePolicy.ACCEPT_ALL), new ConcurrentHashMap<>());
    }

    Behaviour followRedirects(boolean follow) {
        return new Behaviour(follow, this.raiseServerExceptions, this.cookies, this.faults);
    }

    Behaviour raiseServerExceptions(boolean raise) {
        return new Behaviour(this.followRedirects, raise, this.cookies, this.faults);
    }

    /** The number of a request, as the server sees it too. */
    static String number(HttpHeaders headers) {
        return String.valueOf(headers.getFirst(WebTestClient.WEBTESTCLIENT_REQUEST_ID));
    }

    /** Everything of it, around a request. */
    ExchangeFilterFunction filter() {
        return (request, next) -> send(request, next, 0);
    }

    private Mono<ClientResponse> send(ClientRequest request, ExchangeFunction next, int redirects) {
        return next.exchange(withCookies(request)).flatMap(response -> {
            keepCookies(request.url(), response.headers().asHttpHeaders());
            Throwable fault = this.faults.remove(number(request.headers()));
            if (fault != null && this.raiseServerExceptions) {
                return response.releaseBody().then(Mono.error(fault));
            }
            String location = response.headers().asHttpHeaders().getFirst(HttpHeaders.LOCATION);
            if (location == null
                    || !this.followRedirects
                    || !REDIRECTS.contains(response.statusCode().value())) {
                return Mono.just(response);
            }
            if (redirects == MOST_REDIRECTS) {
                return response.releaseBody()
                        .then(Mono.error(new IllegalStateException("Exceeded maximum allowed redirects.")));
            }
            ClientRequest other = redirected(request, response.statusCode().value(), location);
            return response.releaseBody().then(Mono.defer(() -> send(other, next, redirects + 1)));
        });
    }

    private ClientRequest withCookies(ClientRequest request) {
        try {
            List<String> kept = this.cookies.get(request.url(), Map.of()).getOrDefault("Cookie", List.of());
            return kept.isEmpty()
                    ? request
                    : ClientRequest.from(request)
                            .headers(headers -> kept.forEach(each -> headers.add(HttpHeaders.COOKIE, each)))
                            .build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void keepCookies(URI url, HttpHeaders headers) {
        try {
            this.cookies.put(url, Map.of(HttpHeaders.SET_COOKIE, headers.getOrEmpty(HttpHeaders.SET_COOKIE)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The request that a browser, and so httpx, sends after a redirect. */
    private static ClientRequest redirected(ClientRequest request, int status, String location) {
        URI url = request.url().resolve(location);
        if (KEEPING_THE_METHOD.contains(status)) {
            return ClientRequest.from(request).url(url).build();
        }
        boolean becomesGet = (status == 301)
                ? request.method().equals(HttpMethod.POST)
                : !request.method().equals(HttpMethod.HEAD);
        if (!becomesGet) {
            return ClientRequest.from(request).url(url).build();
        }
        return ClientRequest.from(request)
                .method(HttpMethod.GET)
                .url(url)
                .headers(headers -> {
                    headers.remove(HttpHeaders.CONTENT_LENGTH);
                    headers.remove(HttpHeaders.CONTENT_TYPE);
                    headers.remove(HttpHeaders.TRANSFER_ENCODING);
                })
                .body(BodyInserters.empty())
                .build();
    }
}
