package io.fastapi.autoconfigure;

import io.fastapi.function.Results;
import io.fastapi.templating.TemplateException;
import io.fastapi.templating.TemplateRenderer;
import io.fastapi.templating.Templates;
import io.fastapi.types.error.MisuseException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.result.view.AbstractUrlBasedView;
import org.springframework.web.reactive.result.view.View;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Templates by the view resolvers of Spring, Thymeleaf's among them. A name has its suffix, which tells the engines apart; resolvers
 * that add it themselves are asked once more without.
 *
 * @param resolvers in the order in which they are asked
 * @param kind what the renderer knows of the views
 */
record ViewRenderer(List<ViewResolver> resolvers, Kind kind) implements TemplateRenderer {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** What views of one engine have beyond others. */
    interface Kind {

        /** Any views. */
        Kind ANY = new Kind() {};

        /** Whether a resolver is one of this engine, which has a view for every name. */
        default boolean hasAny(ViewResolver resolver) {
            return false;
        }

        /** Whether this engine has a template. */
        default boolean exists(String name) {
            return false;
        }

        /** Lets a view give its page piece by piece. */
        default void stream(View view) {}

        /** Where a failure happened, {@code ", line 3, column 5"}; empty if nobody knows. */
        default String place(Throwable failure) {
            return "";
        }
    }

    ViewRenderer {
        List<ViewResolver> known = new ArrayList<>(resolvers);
        known.sort(Comparator.comparing(kind::hasAny)); // last, since those after it would never be asked
        resolvers = List.copyOf(known);
    }

    @Override
    public void check(String name) {
        boolean there;
        try {
            String file = Templates.checkedName(name);
            there = this.kind.exists(file) || hasView(file);
        } catch (TemplateException none) {
            there = false;
        }
        if (!there) {
            throw new MisuseException(
                    "there is no template \"" + name + "\"",
                    "put it below src/main/resources/templates, with its suffix");
        }
    }

    private boolean hasView(String file) {
        return Flux.fromIterable(this.resolvers)
                .filter(resolver -> !this.kind.hasAny(resolver))
                .concatMap(resolver -> views(resolver, file, Locale.getDefault()))
                .hasElements()
                .onErrorReturn(false)
                .blockOptional()
                .orElse(false);
    }

    @Override
    public byte[] render(String name, Map<String, ? extends @Nullable Object> model, ServerWebExchange exchange) {
        CapturedResponse page = new CapturedResponse(exchange.getResponse());
        try {
            Results.await(view(name, exchange).flatMap(view -> view.render(model, HTML, with(exchange, page))));
            Results.await(page.whole());
            return page.bytes();
        } catch (Throwable failure) {
            throw failed(name, failure);
        }
    }

    @Override
    public Publisher<byte[]> stream(
            String name, Map<String, ? extends @Nullable Object> model, ServerWebExchange exchange) {
        CapturedResponse page = new CapturedResponse(exchange.getResponse());
        return view(name, exchange)
                .flatMap(view -> {
                    this.kind.stream(view);
                    return view.render(model, HTML, with(exchange, page));
                })
                .thenMany(Flux.defer(page::pieces))
                .onErrorMap(failure -> failed(name, failure));
    }

    private Mono<View> view(String name, ServerWebExchange exchange) {
        Locale asked = exchange.getLocaleContext().getLocale();
        return view(Templates.checkedName(name), (asked == null) ? Locale.getDefault() : asked);
    }

    private Mono<View> view(String file, Locale locale) {
        return Flux.fromIterable(this.resolvers)
                .concatMap(resolver -> views(resolver, file, locale))
                .next()
                .switchIfEmpty(Mono.error(() -> new TemplateException("there is no such template")));
    }

    /** The views of one resolver: of the whole name, and of the name whose suffix it adds itself. */
    private static Flux<View> views(ViewResolver resolver, String file, Locale locale) {
        Mono<View> whole = resolver.resolveViewName(file, locale);
        int dot = file.lastIndexOf('.');
        return (dot > 0)
                ? whole.concatWith(
                        resolver.resolveViewName(file.substring(0, dot), locale).filter(view -> isOf(view, file)))
                : whole.flux();
    }

    /** Whether the suffix that a resolver has added is the one that was taken off. */
    private static boolean isOf(View view, String file) {
        return !(view instanceof AbstractUrlBasedView based)
                || String.valueOf(based.getUrl()).endsWith(file);
    }

    private TemplateException failed(String name, Throwable failure) {
        return new TemplateException(
                "Template " + name + this.kind.place(failure) + ": " + failure.getMessage(), failure);
    }

    private static ServerWebExchange with(ServerWebExchange exchange, CapturedResponse response) {
        return new ServerWebExchangeDecorator(exchange) {
            @Override
            public CapturedResponse getResponse() {
                return response;
            }
        };
    }
}
