package io.fastapi.hostile;

import io.fastapi.autoconfigure.FastApiAutoConfiguration;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What of {@link Target} can be written for plain WebFlux in the same way, as its users would write it. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = FastApiAutoConfiguration.class)
public class PlainWebFlux {

    /** Starts it; {@code --hostile.folder} says where its counters and its file go. */
    public static void main(String[] arguments) {
        SpringApplication.run(PlainWebFlux.class, arguments);
    }

    @Bean
    Counters counters(@Value("${hostile.folder}") Path folder) {
        return Counters.in(folder.resolve("counters"));
    }

    @Bean
    RouterFunction<ServerResponse> plain(Counters counters) {
        Work work = new Work(counters);
        return RouterFunctions.route()
                .GET(
                        "/quick",
                        request -> json(Mono.fromCallable(() -> Map.of("quick", true))
                                .subscribeOn(Schedulers.boundedElastic())))
                .GET("/quick-async", request -> json(Mono.just(Map.of("quick", true))))
                .GET(
                        "/slow",
                        request -> json(Mono.fromCallable(() -> work.blocking(ms(request)))
                                .subscribeOn(Schedulers.boundedElastic())))
                .GET("/slow-async", request -> json(work.async(ms(request))))
                .GET("/work", request -> json(used(work, request)))
                .GET("/big", request -> ServerResponse.ok().bodyValue("y".repeat(5 * 1024 * 1024)))
                .GET("/counters", request -> ServerResponse.ok().bodyValue(counters.all()))
                .GET(
                        "/vitals",
                        request -> json(Mono.fromCallable(Vitals::take).subscribeOn(Schedulers.boundedElastic())))
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> bodies(Counters counters) {
        Bodies bodies = new Bodies(counters);
        return RouterFunctions.route()
                .POST("/json", request -> json(request.bodyToMono(Bodies.Order.class)))
                .POST(
                        "/publisher",
                        request -> json(
                                bodies.publisher(request.exchange().getRequest().getBody())))
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> streams(Counters counters, @Value("${hostile.folder}") Path folder) {
        Pieces pieces = new Pieces(counters);
        FileSystemResource file = new FileSystemResource(pieces.file(folder));
        return RouterFunctions.route()
                .GET("/flux", request -> bytes(pieces.flux()))
                .GET(
                        "/iterator",
                        request -> bytes(
                                Flux.fromIterable(() -> pieces.iterator()).subscribeOn(Schedulers.boundedElastic())))
                .GET("/file", request -> ServerResponse.ok().bodyValue(file))
                .build();
    }

    /** Dependencies of both scopes and a task, with the operators that WebFlux has for them. */
    private static Mono<Map<String, Boolean>> used(Work work, ServerRequest request) {
        return Mono.usingWhen(
                        Mono.fromCallable(work::open),
                        resource -> Mono.fromCallable(() -> work.blocking(ms(request))),
                        resource -> Mono.fromCallable(() -> close(work, resource)))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static boolean close(Work work, String resource) throws InterruptedException {
        work.close(resource);
        return true;
    }

    private static int ms(ServerRequest request) {
        return request.queryParam("ms").map(Integer::parseInt).orElse(0);
    }

    private static Mono<ServerResponse> json(Mono<?> value) {
        return value.flatMap(found -> ServerResponse.ok().bodyValue(found));
    }

    private static Mono<ServerResponse> bytes(Flux<byte[]> pieces) {
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(BodyInserters.fromPublisher(pieces, byte[].class));
    }
}
