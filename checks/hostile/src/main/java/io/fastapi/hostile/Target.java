package io.fastapi.hostile;

import io.fastapi.routing.ApiRouter;
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
    ApiRouter plain(Work work, Counters counters) {
        return TargetRoutes.plain(work, counters);
    }

    @Bean
    ApiRouter bodies(Counters counters) {
        return TargetRoutes.bodies(new Bodies(counters));
    }

    @Bean
    ApiRouter streams(Counters counters, @Value("${hostile.folder}") Path folder) {
        Pieces pieces = new Pieces(counters);
        return TargetRoutes.streams(pieces, pieces.file(folder));
    }
}
