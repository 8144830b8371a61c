package io.fastapi.docs.advanceddependencies;

import static io.fastapi.Dsl.*;

import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::program[]
    static Dependency<Boolean> contains(String text) {
        return depends(query("q").orElse(""), q -> q.contains(text));
    }

    static final Dependency<Boolean> CONTAINS_BAR = contains("bar");

    @Bean
    ApiRouter queries() {
        return ApiRouter.of(get("/query").params(CONTAINS_BAR).handle(found -> Map.of("bar", found)));
    }
    // end::program[]

    // tag::beans[]
    @Component
    static class Dictionary {

        private final Map<String, String> words = Map.of("fork", "Gabel", "spoon", "Loeffel");

        String translate(String word) {
            return Optional.ofNullable(this.words.get(word)).orElseThrow(() -> new HttpException(404, "No such word"));
        }

        int size() {
            return this.words.size();
        }
    }

    @Bean
    ApiRouter words(Dictionary dictionary) {
        Dependency<String> translated = depends(path("word"), dictionary::translate);
        return ApiRouter.of(
                get("/words/{word}").params(translated).handle(word -> word),
                get("/size").handle(dictionary::size));
    }
    // end::beans[]
}
