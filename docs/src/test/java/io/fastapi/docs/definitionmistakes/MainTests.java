package io.fastapi.docs.definitionmistakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.fastapi.error.DefinitionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

class MainTests {

    @Test
    void thePageNamesEveryProblemWithItsFix() throws IOException {
        String page = Files.readString(Path.of("pages/advanced/definition-mistakes.md"));

        Throwable failure = catchThrowable(() -> SpringApplication.run(Main.class, "--server.port=0"));

        assertThat(failure).hasCauseInstanceOf(DefinitionException.class);
        assertThat(((DefinitionException) failure.getCause()).problems())
                .hasSize(3)
                .allSatisfy(problem -> assertThat(page)
                        .contains(". " + problem.where() + ": " + problem.what() + "\n", ". " + problem.fix() + "\n"));
    }
}
