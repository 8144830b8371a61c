package io.fastapi.conformance;

import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.post;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.FastApi;
import io.fastapi.input.UploadFile;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Description;
import io.fastapi.types.model.Extra;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.Title;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code twins/form_files.py}. */
final class FormFilesTwin {

    private static final String MULTIPART = "multipart/form-data";
    private static final String OWN = "application/x-own";

    private FormFilesTwin() {}

    record One(String name, UploadFile file) {}

    @Description("Some files.")
    record Several(
            List<UploadFile> files,
            @Nullable List<UploadFile> more,
            @Nullable UploadFile first) {}

    record Described(
            @Description("A photo.") @Title("Photo of it") UploadFile photo,
            @Min(1) @Default("1") int size,
            @Literal({"png", "jpeg"}) @Default("png") String kind,
            @Default("[]") Set<String> tags) {}

    record Named(
            @JsonProperty("the-file") UploadFile file,
            @JsonProperty("fullName") String fullName) {}

    @Extra(Extra.Policy.FORBID)
    record Strict(UploadFile file) {}

    record Fields(String a, @Default("1") int b) {}

    static FastApi app() {
        return FastApi.of(models(), typed(), others(), single());
    }

    private static ApiRouter models() {
        return ApiRouter.of(
                post("/one/")
                        .name("one")
                        .params(form(One.class))
                        .handle(form -> Ordered.map(
                                "name", form.name(), "file", shown(form.file()), "text", text(form.file()))),
                post("/several/").name("several").params(form(Several.class)).handle(form -> several(form)),
                post("/described/")
                        .name("described")
                        .params(form(Described.class))
                        .handle(form -> described(form)),
                post("/named/")
                        .name("named")
                        .params(form(Named.class))
                        .handle(form -> Ordered.map("file", shown(form.file()), "name", form.fullName())),
                post("/strict/")
                        .name("strict")
                        .params(form(Strict.class))
                        .handle(form -> Ordered.map("file", shown(form.file()))));
    }

    private static ApiRouter typed() {
        return ApiRouter.of(
                post("/multipart/")
                        .name("multipart")
                        .params(form(One.class).mediaType(MULTIPART))
                        .handle(form -> Ordered.map("name", form.name(), "file", shown(form.file()))),
                post("/multipart-maybe/")
                        .name("multipart_maybe")
                        .params(form(One.class).mediaType(MULTIPART).optional())
                        .handle(form -> form.map(One::name)),
                post("/multipart-beside/")
                        .name("multipart_beside")
                        .params(form(Fields.class).mediaType(MULTIPART), form("note"))
                        .handle((form, note) -> Ordered.map("form", form, "note", note)),
                post("/typed-field/")
                        .name("typed_field")
                        .params(
                                form("a").mediaType(OWN),
                                form("b", int.class).mediaType(OWN).orElse(1))
                        .handle((a, b) -> Ordered.map("a", a, "b", b)),
                post("/differently-typed/")
                        .name("differently_typed")
                        .params(form("a").mediaType(OWN), form("b", int.class).orElse(1))
                        .handle((a, b) -> Ordered.map("a", a, "b", b)));
    }

    private static ApiRouter others() {
        return ApiRouter.of(post("/beside/")
                .name("beside")
                .params(form(One.class), file("extra"), file("raw", byte[].class), form("note"))
                .handle((form, extra, raw, note) -> Ordered.map(
                        "name",
                        form.name(),
                        "file",
                        shown(form.file()),
                        "extra",
                        shown(extra),
                        "raw",
                        raw.length,
                        "note",
                        note)));
    }

    private static ApiRouter single() {
        return ApiRouter.of(post("/single/")
                .name("single")
                .params(
                        file("file"),
                        file("optional").optional(),
                        file("listed").list().orElse(List.of()),
                        file("raw", byte[].class).optional(),
                        file("raws", byte[].class).list().orElse(List.of()))
                .handle((file, optional, listed, raw, raws) -> Ordered.map(
                        "file",
                        shown(file),
                        "optional",
                        optional.map(FormFilesTwin::shown),
                        "listed",
                        shown(listed),
                        "raw",
                        raw.map(bytes -> bytes.length),
                        "raws",
                        raws.stream().map(bytes -> bytes.length).toList())));
    }

    private static Map<String, Object> several(Several form) {
        return Ordered.map(
                "files",
                shown(form.files()),
                "more",
                Optional.ofNullable(form.more()).map(FormFilesTwin::shown),
                "first",
                Optional.ofNullable(form.first()).map(FormFilesTwin::shown));
    }

    private static Map<String, Object> described(Described form) {
        return Ordered.map(
                "photo",
                shown(form.photo()),
                "size",
                form.size(),
                "kind",
                form.kind(),
                "tags",
                List.copyOf(new TreeSet<>(form.tags())));
    }

    private static List<Object> shown(List<UploadFile> files) {
        return files.stream().<Object>map(FormFilesTwin::shown).toList();
    }

    private static List<Object> shown(UploadFile file) {
        return Arrays.asList(file.filename(), file.contentType(), file.size());
    }

    private static String text(UploadFile file) {
        try {
            return new String(file.bytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
