package io.fastapi.benchmarks.jmh;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fastapi.benchmarks.model.Address;
import io.fastapi.benchmarks.model.UserIn;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** What is validated and written: three models, each as valid JSON and with five broken constraints. */
public enum Sample {
    /** One user, 400 bytes. */
    SMALL(
            new UserIn(
                    new Address("Springfield, Oregon", "742 Evergreen Terrace, third door on the left", "58008"),
                    36,
                    "homer.jay.simpson@springfield-nuclear.example.com",
                    "Homer Jay Simpson",
                    "correct horse battery staple with a good pinch of salt",
                    List.of("nuclear", "safety-inspector", "bowling", "doughnuts", "astronaut", "boxer", "clown"),
                    "homer.simpson"),
            json -> json.replace("\"58008\"", "\"5800\"")
                    .replace("36", "151")
                    .replace("@", " at ")
                    .replace("\"bowling\"", "\"\"")
                    .replace("\"homer.simpson\"", "\"ho\"")),
    /** An order of a hundred items. */
    LIST(
            Order.of(100),
            json -> json.replace("\"id\":7,", "\"id\":0,")
                    .replace("\"Item number 20\"", "\"\"")
                    .replace("\"price\":39.75", "\"price\":-39.75")
                    .replaceFirst("\"quantity\":9", "\"quantity\":100")
                    .replaceFirst("series-9", "a tag with far more than twenty characters")),
    /** Folders twelve levels deep. */
    DEEP(
            Folder.of(12),
            json -> json.replace("\"leaf\"", "\"\"")
                    .replace("\"bytes\":0", "\"bytes\":-1")
                    .replace("\"bytes\":6,", "\"bytes\":-6,")
                    .replace("\"folder at level 3\"", "\"\"")
                    .replace("\"bytes\":9000", "\"bytes\":-9000"));

    private final Object value;
    private final byte[] valid;
    private final byte[] invalid;

    Sample(Object value, UnaryOperator<String> spoil) {
        String json = JsonMapper.shared().writeValueAsString(value);
        this.value = value;
        this.valid = json.getBytes(UTF_8);
        this.invalid = spoil.apply(json).getBytes(UTF_8);
    }

    /** The model as a Java value. */
    Object value() {
        return value;
    }

    /** The class of the model. */
    Class<?> type() {
        return value.getClass();
    }

    /** JSON that is valid. */
    byte[] valid() {
        return valid.clone();
    }

    /** JSON of the right types that breaks five constraints. */
    byte[] invalid() {
        return invalid.clone();
    }
}
