package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.post;
import static io.fastapi.types.constraint.Constraints.maxLength;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.fastapi.FastApi;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import jakarta.validation.constraints.Size;
import java.time.temporal.Temporal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The versions of {@code twins/programs_more.py}. */
final class VersionsProgram {
    private VersionsProgram() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "version")
    sealed interface Document permits First, Second {}

    record First(@Literal("1") int version, String name) implements Document {}

    record Second(
            @Literal({"2", "3"}) @Default("2") int version,
            @Size(min = 1) List<String> names) implements Document {}

    record Stored<K, T>(K key, T value, @Nullable Temporal at) {}

    static FastApi app() {
        return FastApi.of(
                        post("/documents")
                                .name("put_document")
                                .responseModel(new TypeRef<Stored<Integer, Document>>() {})
                                .params(
                                        body("document", Document.class),
                                        body("note", String.class)
                                                .where(maxLength(3))
                                                .optional())
                                .handle((document, note) -> new Stored<>(1, document, null)),
                        post("/both")
                                .name("put_both")
                                .responseModel(new TypeRef<List<@Union({First.class, Second.class}) Object>>() {})
                                .params(body("documents", new TypeRef<List<Document>>() {}))
                                .handle(documents -> documents))
                .title("Versions");
    }
}
