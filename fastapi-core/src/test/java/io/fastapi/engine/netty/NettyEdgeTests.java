package io.fastapi.engine.netty;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** What reaches Spring, and what is refused before; uvicorn with httptools was asked for each. */
class NettyEdgeTests {

    private static final String REFUSED = "HTTP/1.1 400 Bad Request";

    private static DisposableServer server;

    @BeforeAll
    static void start() {
        server = serve(NettyEdge.defaults());
    }

    @AfterAll
    static void stop() {
        server.disposeNow();
    }

    private static DisposableServer serve(NettyEdge edge) {
        ReactorHttpHandlerAdapter echo = new ReactorHttpHandlerAdapter((request, response) -> {
            byte[] text = seen(request).getBytes(UTF_8);
            DataBuffer buffer = response.bufferFactory().wrap(text);
            if (request.getMethod() == HttpMethod.HEAD) {
                response.setStatusCode(HttpStatus.NOT_MODIFIED);
                return response.setComplete();
            }
            response.getHeaders().setContentLength(text.length);
            return request.getBody()
                    .doOnNext(org.springframework.core.io.buffer.DataBufferUtils::release)
                    .then(response.writeWith(Mono.just(buffer)));
        });
        return edge.applyTo(HttpServer.create().host("127.0.0.1").port(0))
                .handle(echo)
                .bindNow();
    }

    private static String seen(ServerHttpRequest request) {
        String client =
                String.valueOf(request.getRemoteAddress()).replace("/", "").replaceAll(":[0-9]{5}$", "");
        String host = request.getHeaders().getFirst(HttpHeaders.HOST);
        return request.getURI().getScheme() + " " + host + " "
                + request.getURI().getRawPath() + " " + request.getURI().getRawQuery() + " " + client;
    }

    /** Everything that the server sends until it closes the connection. */
    private static String send(DisposableServer to, String message) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), to.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(message.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static String get(String target, String headers) throws IOException {
        return send(server, "GET " + target + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n");
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    @Test
    void anAnswerWithoutABodyHasNoEncodingOfIt() throws IOException {
        assertThat(send(server, "HEAD / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"))
                .isEqualToIgnoringCase("HTTP/1.1 304 Not Modified\r\nconnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '\0',
            value = {
                "/a|b /a%7Cb null",
                "/{a} /%7Ba%7D null",
                "/a^b\"c<d>e`f\\g /a%5Eb%22c%3Cd%3Ee%60f%5Cg null",
                "/[a] /%5Ba%5D null",
                "/?q=[a]|b / q=[a]%7Cb",
                "/%zz /%25zz null",
                "/% /%25 null",
                "/%4 /%254 null",
                "/?%&a=%4g / %25&a=%254g",
                "/%41%c3%A4 /%41%c3%A4 null",
                "/a?b?c /a b?c",
                "/a#b /a null",
                "/a?b#c /a b",
                "//a//b/ //a//b/ null",
                "/../a/. /../a/. null",
                "/a;b=c:d@e,f!g$h&i'(j)*k+l~m /a;b=c:d@e,f!g$h&i'(j)*k+l~m null",
                "http://other/a?b /a b",
                "HTTPS://u:p@other:99/a /a null",
            })
    void targetsAreMadeFit(String target, String path, String query) throws IOException {
        String expected = "http h " + path + " " + query + " 127.0.0.1";
        assertThat(body(get(target, "Host: h\r\n"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "?a", "http://other", "http:///a", "mailto:a", "/ä", "/?q=ä", "/a\u0001", "/a\u007f"})
    void otherTargetsAreRefused(String target) throws IOException {
        assertThat(get(target, "Host: h\r\n")).startsWith(REFUSED).endsWith("\r\n\r\nInvalid HTTP request received.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.2",
                "GET / HTTP/3.7",
                "GET / HTTP/2.0",
                "GET / HTP/1.1",
                "GET / a HTTP/1.1",
                "GET  HTTP/1.1"
            })
    void otherVersionsAreRefused(String line) throws IOException {
        assertThat(send(server, line + "\r\nHost: h\r\n\r\n")).startsWith(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: gzip",
                "Transfer-Encoding: chunked, gzip",
                "Transfer-Encoding: identity",
                "Transfer-Encoding: chunked, chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked;q=1",
                "Transfer-Encoding: ",
                "Transfer-Encoding: chunked\r\nContent-Length: 3",
                "Content-Length: 3\r\nContent-Length: 4",
                "Content-Length: +3",
                "Content-Length: -3",
                "Content-Length: 3,3",
                "Content-Length: x",
                "Host: other",
                "X Y: 1",
                "X-Y : 1",
                ": 1"
            })
    void ambiguousRequestsAreRefused(String headers) throws IOException {
        String message = "POST / HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
        assertThat(send(server, message)).startsWith(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked",
                "Transfer-Encoding: Chunked",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked"
            })
    void chunkedComesLast(String headers) throws IOException {
        String message =
                "POST / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n" + headers + "\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
        assertThat(send(server, message)).startsWith("HTTP/1.1 200 OK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.com/x?", "user@evil.com", "a b", "", "a:99999", "a:b", "[::1"})
    void aMalformedHostIsTheServersAddress(String host) throws IOException {
        assertThat(body(get("/", "Host: " + host + "\r\n")))
                .isEqualTo("http 127.0.0.1:" + server.port() + " / null 127.0.0.1");
    }

    @Test
    void anotherHostStaysAsItIs() throws IOException {
        assertThat(body(get("/", "Host: EXAMPLE.com:81\r\n"))).startsWith("http EXAMPLE.com:81 ");
        assertThat(body(get("/", ""))).startsWith("http null ");
    }

    @Test
    void longLinesAndHeadersAreServed() throws IOException {
        String much = "a".repeat(60_000);
        assertThat(get("/?" + much, "Host: h\r\n")).startsWith("HTTP/1.1 200 OK");
        assertThat(get("/", "Host: h\r\nX: " + much + "\r\n")).startsWith("HTTP/1.1 200 OK");
    }

    @Test
    void tooLongOnesAreRefused() throws IOException {
        String more = "a".repeat(70_000);
        assertThat(get("/?" + more, "Host: h\r\n")).startsWith("HTTP/1.1 414 ");
        assertThat(get("/", "Host: h\r\nX: " + more + "\r\n")).startsWith("HTTP/1.1 431 ");
    }

    @Test
    void aRefusalWaitsForTheAnswersBeforeIt() throws IOException {
        String answers = send(
                server, "GET /1 HTTP/1.1\r\nHost: h\r\n\r\nGET /2 HTTP/1.1\r\nHost: h\r\n\r\nGET bad HTTP/1.1\r\n\r\n");
        assertThat(answers).startsWith("HTTP/1.1 200 OK").containsSubsequence("http h /1", "http h /2", REFUSED);
    }

    @Test
    void aRefusalIsNoWarning() throws IOException {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        try {
            get("bad", "Host: h\r\n");
            send(server, "GET / HTTP/1.1\r\nX Y: 1\r\n\r\n");
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.INFO));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-Proto: https                                  | https | 127.0.0.1",
                "X-Forwarded-Proto: HTTPS                                  | http  | 127.0.0.1",
                "X-Forwarded-Proto: https, http                            | http  | 127.0.0.1",
                "X-Forwarded-For: 1.2.3.4                                  | http  | 1.2.3.4:0",
                "X-Forwarded-For: 1.2.3.4:99                               | http  | 1.2.3.4:99",
                "X-Forwarded-For: [2001:db8::1]:99                         | http  | [2001:db8:0:0:0:0:0:1]:99",
                "X-Forwarded-For: 9.9.9.9, 1.2.3.4, 127.0.0.1              | http  | 1.2.3.4:0",
                "X-Forwarded-For: 9.9.9.9, 1.2.3.4, ::1                    | http  | 1.2.3.4:0",
                "X-Forwarded-For: 1.2.3.4:99999                            | http  | 1.2.3.4:0",
                "X-Forwarded-For: [2001:db8::1]:http                       | http  | [2001:db8:0:0:0:0:0:1]:0",
                "X-Forwarded-For: 1.2.3.4, unknown                         | http  | unknown<unresolved>:0",
                "X-Forwarded-For: 1.2.3.4, _gazonk:8                       | http  | _gazonk<unresolved>:8",
                "X-Forwarded-For: 1.2.3.4:http                             | http  | 1.2.3.4:http<unresolved>:0",
                "X-Forwarded-For: [::1                                     | http  | [::1<unresolved>:0",
                "X-Forwarded-For: 1.2.3.4,                                 | http  | 127.0.0.1",
                "X-Forwarded-Host: evil                                    | http  | 127.0.0.1",
                "Forwarded: for=1.2.3.4;host=evil;proto=https              | http  | 127.0.0.1",
                "X-Forwarded-Prefix: /evil                                 | http  | 127.0.0.1",
            })
    void aProxyOnThisMachineIsBelieved(String header, String scheme, String client) throws IOException {
        assertThat(body(get("/", "Host: h\r\n" + header + "\r\n"))).isEqualTo(scheme + " h / null " + client);
    }

    @Test
    void otherProxiesAreNot() throws IOException {
        DisposableServer other = serve(NettyEdge.of(List.of("10.0.0.0/8", "2001:db8::/32"), NettyEdge.Limits.DEFAULT));
        try {
            String answer =
                    send(other, "GET / HTTP/1.1\r\nHost: h\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n");
            assertThat(body(answer)).startsWith("http h ");
        } finally {
            other.disposeNow();
        }
    }

    @Test
    void whatIsNoAddressIsSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NettyEdge.of(List.of("proxy.internal"), NettyEdge.Limits.DEFAULT)
                        .applyTo(HttpServer.create()))
                .withMessage("'proxy.internal' is no address or network");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NettyEdge.of(List.of("10.0.0.0/99"), NettyEdge.Limits.DEFAULT)
                        .applyTo(HttpServer.create()))
                .withMessage("'10.0.0.0/99' is no address or network");
    }
}
