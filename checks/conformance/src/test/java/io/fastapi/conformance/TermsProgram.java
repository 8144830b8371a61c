package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.types.constraint.Constraints.aware;
import static io.fastapi.types.constraint.Constraints.uuidVersion;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.FastApi;
import io.fastapi.types.model.Aware;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.UuidVersion;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The terms of {@code twins/programs_field.py}. */
final class TermsProgram {
    private TermsProgram() {}

    record Signup(
            String name,
            @Literal("true") boolean accepted,
            @Literal("false") @Default("false") boolean bot,
            @Literal({"true", "false"}) @Nullable Boolean news) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "ok")
    sealed interface Outcome permits Done, Failed {}

    record Done(@Literal("true") boolean ok, int id) implements Outcome {}

    record Failed(@Literal("false") boolean ok, String why) implements Outcome {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "v")
    sealed interface Version permits First, Later {}

    record First(@Literal("1") int v, int a) implements Version {}

    record Later(@Literal({"2", "3"}) int v, String b) implements Version {}

    sealed interface Flag permits One, Yes {}

    record One(@JsonValue @Literal("1") int value) implements Flag {}

    record Yes(@JsonValue boolean value) implements Flag {}

    record Flags(Flag flag, @Default("[]") List<@Literal("true") Boolean> all) {}

    sealed interface Old permits Old.Uuid, Old.Number {
        record Uuid(@JsonValue @UuidVersion(1) UUID value) implements Old {}

        record Number(@JsonValue int value) implements Old {}
    }

    record Key(
            @UuidVersion(4) UUID id,
            @Nullable Old old,
            @Default("{}") Map<@UuidVersion(7) UUID, List<@UuidVersion(4) UUID>> more) {}

    sealed interface Break permits Break.At, Break.Minutes {
        record At(@JsonValue @Aware Temporal value) implements Break {}

        record Minutes(@JsonValue int value) implements Break {}
    }

    record Slot(
            @Aware Temporal start,
            @Aware @Nullable Temporal end,
            @Default("[]") List<Break> breaks) {}

    record Box<T>(T it) {}

    private static Signup signUp(Signup signup) {
        return signup;
    }

    private static List<Outcome> outcomes(List<Outcome> outcomes) {
        return outcomes;
    }

    private static List<Version> versions(List<Version> versions) {
        return versions;
    }

    private static Flags flags(Flags flags) {
        return flags;
    }

    static FastApi app() {
        return FastApi.of(
                        post("/signup").params(body(Signup.class)).handle(TermsProgram::signUp),
                        post("/outcomes")
                                .params(body("outcomes", new TypeRef<List<Outcome>>() {}))
                                .handle(TermsProgram::outcomes),
                        post("/versions")
                                .params(body("versions", new TypeRef<List<Version>>() {}))
                                .handle(TermsProgram::versions),
                        post("/flags").params(body(Flags.class)).handle(TermsProgram::flags),
                        post("/slots/{day}")
                                .name("slots")
                                .responseModel(Slot.class)
                                .params(
                                        path("day", OffsetDateTime.class).where(aware()),
                                        body(Slot.class),
                                        query("after", Temporal.class)
                                                .where(aware())
                                                .optional())
                                .handle((day, slot, after) -> slot),
                        post("/keys/{key}")
                                .name("keys")
                                .responseModel(Key.class)
                                .params(
                                        path("key", UUID.class).where(uuidVersion(4)),
                                        body(Key.class),
                                        header("trace", UUID.class)
                                                .where(uuidVersion(7))
                                                .optional())
                                .handle((key, keys, trace) -> keys),
                        post("/box")
                                .name("box")
                                .responseModel(new TypeRef<Box<@Literal("1") Integer>>() {})
                                .params(
                                        body(new TypeRef<Box<@Literal("true") Boolean>>() {}),
                                        query("yes", new TypeRef<@Literal("true") Boolean>() {})
                                                .orElse(true))
                                .handle((box, yes) -> new Box<>(1)))
                .title("Terms");
    }
}
