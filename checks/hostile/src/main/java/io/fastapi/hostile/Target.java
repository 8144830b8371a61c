package io.fastapi.hostile;

import io.fastapi.FastApi;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.jwt.JwtTokens;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** An application of the starter with endpoints of every kind and the starter's defaults. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class Target {

    /** Starts it; {@code --hostile.folder} says where its counters and its file go. */
    public static void main(String[] arguments) {
        SpringApplication.run(Target.class, arguments);
    }

    @Bean
    Counters counters(@Value("${hostile.folder}") Path folder) {
        return Counters.in(folder.resolve("counters"));
    }

    @Bean
    Work work(Counters counters) {
        return new Work(counters);
    }

    @Bean
    FastApi app(Work work, Counters counters, JwtTokens tokens, @Value("${hostile.folder}") Path folder) {
        Pieces pieces = new Pieces(counters);
        Path file = pieces.file(folder);
        ApiRouter plain = TargetRoutes.plain(work, counters);
        ApiRouter streams = TargetRoutes.streams(pieces, file);
        ApiRouter live = TargetRoutes.live(new Live(work, pieces), work);
        return FastApi.of(plain, TargetRoutes.bodies(new Bodies(counters)), streams, live)
                .mount("/site", new Site(tokens).of(plain, streams, live, folder.resolve("static")));
    }
}
