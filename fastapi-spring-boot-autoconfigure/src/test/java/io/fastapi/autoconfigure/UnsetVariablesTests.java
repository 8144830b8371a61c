package io.fastapi.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.error.Problems;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Which value of a property counts, when a file says that it waits for a variable. */
class UnsetVariablesTests {

    private final StandardEnvironment environment = new StandardEnvironment();

    UnsetVariablesTests() {
        this.environment
                .getPropertySources()
                .addLast(new MapPropertySource("file", Map.of("fastapi.sessions.secret-key", "${KEY}")));
    }

    private Problems problems() {
        Problems problems = new Problems();
        UnsetVariables.find(this.environment, problems);
        return problems;
    }

    private void machine(String variable, String value) {
        this.environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(variable, value)));
    }

    @Test
    void aVariableThatNothingSetsIsNamed() {
        assertThat(problems().all()).singleElement().asString().contains("fastapi.sessions.secret-key", "KEY");
    }

    @Test
    void aVariableOfTheMachineSetsIt() {
        machine("KEY", "secret");
        assertThat(problems().all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FASTAPI_SESSIONS_SECRETKEY", "FASTAPI_SESSIONS_SECRET_KEY"})
    void aVariableOfTheMachineThatIsThePropertyItselfCounts(String variable) {
        machine(variable, "secret");
        assertThat(problems().all()).isEmpty();
    }

    @Test
    void anotherSpellingOfThePropertyThatComesFirstCounts() {
        this.environment
                .getPropertySources()
                .addFirst(new MapPropertySource("arguments", Map.of("fastapi.sessions.secretKey", "secret")));
        assertThat(problems().all()).isEmpty();
    }
}
