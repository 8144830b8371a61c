package io.fastapi.engine.request;

import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.request.Request;
import io.fastapi.request.State;
import io.fastapi.request.Urls;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.support.ServerRequestWrapper;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A request as functions of the application see it. */
public final class SeenRequest extends ServerRequestWrapper implements Request {

    /** What an application has opened at the start. */
    public interface Opened {

        /**
         * The value of a lifespan.
         *
         * @throws IllegalStateException if it is not open
         */
        Object value(Dependency<?> lifespan);
    }

    private static final byte[] NOTHING = {};

    /** What Spring says when it is asked for the name of a part that has none. */
    private static final String NAMELESS = "No name available";

    private final RequestReaders readers;
    private @Nullable Mono<byte[]> body;

    private SeenRequest(ServerRequest request, RequestReaders readers) {
        super(request);
        this.readers = readers;
    }

    /** The request of an exchange. */
    public static Request of(ServerWebExchange exchange, RequestReaders readers) {
        return new SeenRequest(ServerRequest.create(exchange, readers.messageReaders()), readers);
    }

    /** Read as parameters are: Spring's own map has no value without a name, and fails at a percent sign alone. */
    @Override
    public MultiValueMap<String, String> queryParams() {
        return Values.ofQuery(exchange().getRequest().getURI().getRawQuery()).texts();
    }

    @Override
    public Optional<String> queryParam(String name) {
        return Optional.ofNullable(queryParams().getFirst(name));
    }

    /** Read as parameters are: Spring's own map has no value with a space in it, and the first of several values. */
    @Override
    public MultiValueMap<String, HttpCookie> cookies() {
        MultiValueMap<String, HttpCookie> cookies = new LinkedMultiValueMap<>();
        Values values = Values.ofCookies(headers().header(HttpHeaders.COOKIE));
        for (String name : values.names()) {
            if (!name.isEmpty()) {
                cookies.add(name, new HttpCookie(name, String.valueOf(values.last(name))));
            }
        }
        return cookies;
    }

    /** Read as inputs are: Spring's own fails at a percent sign alone, and knows nothing of the texts of a multipart form. */
    @Override
    public Mono<MultiValueMap<String, String>> formData() {
        if (exchange() instanceof RereadExchange) {
            return super.formData();
        }
        if (is(MediaType.MULTIPART_FORM_DATA)) {
            return multipartData().map(SeenRequest::texts);
        }
        return is(MediaType.APPLICATION_FORM_URLENCODED)
                ? body().map(bytes -> Values.ofQuery(text(bytes)).texts())
                : Mono.just(new LinkedMultiValueMap<>());
    }

    /** What cannot be parsed is a mistake of the client, here as where a form is declared. */
    @Override
    public Mono<MultiValueMap<String, Part>> multipartData() {
        if (exchange() instanceof RereadExchange) {
            return super.multipartData();
        }
        return super.multipartData()
                .onErrorMap(
                        SeenRequest::isMalformed,
                        malformed -> new HttpException(400, "There was an error parsing the body"));
    }

    /** Of a part whose type is none, Spring says that an argument is wrong; of one without a name, that it has no name yet. */
    private static boolean isMalformed(Throwable failure) {
        return failure instanceof DecodingException
                || failure instanceof IllegalArgumentException
                || (failure instanceof IllegalStateException && NAMELESS.equals(failure.getMessage()));
    }

    private boolean is(MediaType type) {
        try {
            return headers().contentType().filter(type::isCompatibleWith).isPresent();
        } catch (InvalidMediaTypeException none) {
            return false;
        }
    }

    private static MultiValueMap<String, String> texts(MultiValueMap<String, Part> parts) {
        MultiValueMap<String, String> texts = new LinkedMultiValueMap<>();
        parts.forEach((name, all) -> all.forEach(part -> {
            if (part instanceof FormFieldPart field) {
                texts.add(name, field.value());
            }
        }));
        return texts;
    }

    /** Read once, and as often as anybody asks: a dependency that verifies the body leaves it to the operation. */
    @Override
    @SuppressWarnings("unchecked") // the class is that of the value
    public <T> Mono<T> bodyToMono(Class<? extends T> type) {
        if (type == byte[].class) {
            return (Mono<T>) sentBody();
        }
        return (type == String.class)
                ? (Mono<T>) sentBody().map(this::text)
                : sentBody().flatMap(bytes -> again(bytes).bodyToMono(type));
    }

    @Override
    public <T> Mono<T> bodyToMono(ParameterizedTypeReference<T> type) {
        return sentBody().flatMap(bytes -> again(bytes).bodyToMono(type));
    }

    private String text(byte[] bytes) {
        return new String(bytes, charset());
    }

    private Charset charset() {
        try {
            return headers().contentType().map(MediaType::getCharset).orElse(StandardCharsets.UTF_8);
        } catch (InvalidMediaTypeException none) {
            return StandardCharsets.UTF_8;
        }
    }

    /** Nothing for an empty body, as Spring has it. */
    private Mono<byte[]> sentBody() {
        return body().filter(bytes -> bytes.length > 0);
    }

    private ServerRequest again(byte[] bytes) {
        return ServerRequest.create(
                RereadExchange.of(exchange(), ReceivedBody.of(bytes)), this.readers.messageReaders());
    }

    private static byte[] bytes(DataBuffer joined) {
        byte[] bytes = new byte[joined.readableByteCount()];
        joined.toByteBuffer(ByteBuffer.wrap(bytes));
        DataBufferUtils.release(joined);
        return bytes;
    }

    private synchronized Mono<byte[]> body() {
        Mono<byte[]> known = this.body;
        if (known == null) {
            int most = (int) Math.min(this.readers.most(), Integer.MAX_VALUE);
            known = DataBufferUtils.join(exchange().getRequest().getBody(), most)
                    .map(SeenRequest::bytes)
                    .defaultIfEmpty(NOTHING)
                    .doOnNext(bytes -> ReadBody.read(exchange(), bytes))
                    .onErrorMap(DataBufferLimitException.class, e -> new HttpException(413, "Content Too Large"))
                    .cache();
            this.body = known;
        }
        return known;
    }

    @Override
    public String urlFor(String name, Map<String, ?> values) {
        return Urls.of(exchange()).urlFor(name, values);
    }

    @Override
    public String urlPathFor(String name, Map<String, ?> values) {
        return Urls.of(exchange()).urlPathFor(name, values);
    }

    @Override
    public String baseUrl() {
        return Urls.of(exchange()).baseUrl();
    }

    @Override
    public String url() {
        return SeenUrls.seen(exchange().getRequest()).toString();
    }

    @Override
    public <T> T state(State<T> state) {
        return findState(state)
                .orElseThrow(() -> new IllegalStateException("Nobody has set the state " + state + " of "
                        + exchange().getRequest().getPath()));
    }

    @Override
    public <T> void state(State<T> state, T value) {
        exchange().getAttributes().put(state.name(), value);
    }

    @Override
    @SuppressWarnings("unchecked") // the name has the type, as far as everybody sets it so
    public <T> Optional<T> findState(State<T> state) {
        return Optional.ofNullable((T) exchange().getAttributes().get(state.name()));
    }

    @Override
    @SuppressWarnings("unchecked") // the value is what the function of the dependency returned
    public <T> T state(Dependency<T> lifespan) {
        if (exchange().getAttribute(Urls.ATTRIBUTE) instanceof Opened opened) {
            return (T) opened.value(lifespan);
        }
        throw new IllegalStateException("No application has opened the lifespan " + lifespan.label());
    }
}
