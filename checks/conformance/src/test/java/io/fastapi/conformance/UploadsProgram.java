package io.fastapi.conformance;

import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.put;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.request;
import static io.fastapi.types.constraint.Constraints.gt;
import static io.fastapi.types.constraint.Constraints.maxItems;
import static io.fastapi.types.constraint.Constraints.minItems;
import static io.fastapi.types.constraint.Constraints.minLength;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.FastApi;
import io.fastapi.request.Request;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Extra;
import io.fastapi.types.model.Json;
import io.fastapi.types.model.JsonSchemaExtra;
import io.fastapi.types.model.Title;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import reactor.core.publisher.Mono;

/** The uploads of {@code twins/programs_web.py}. */
final class UploadsProgram {
    private UploadsProgram() {}

    enum Kind {
        @JsonProperty("photo")
        PHOTO,
        @JsonProperty("scan")
        SCAN
    }

    record Meta(@Size(min = 1) String author, @Default("[]") List<String> tags) {}

    @Title("An upload")
    @Extra(Extra.Policy.FORBID)
    record Upload(
            @Size(max = 8) @JsonSchemaExtra("{\"examples\": [\"cat\"]}")
            String title,

            @Default("photo") Kind kind,
            @Nullable LocalDate taken,
            @Default("[]") List<@Min(1) @Max(5) Integer> stars,
            @Json @Nullable Meta meta,
            @JsonProperty("public") @Default("false") boolean isPublic) {}

    static FastApi app() {
        return FastApi.of(
                        post("/uploads")
                                .name("upload")
                                .status(201)
                                .params(form(Upload.class))
                                .handle(form -> form),
                        post("/albums/{album_id}")
                                .name("album")
                                .params(
                                        path("album_id", int.class),
                                        file("cover").description("The cover."),
                                        file("pages").list().where(minItems(1), maxItems(2)),
                                        form("title").where(minLength(2)).title("Title"),
                                        form("kinds", Kind.class).list().orElse(List.of(Kind.SCAN)),
                                        form("note").deprecated().optional(),
                                        file("raw", byte[].class).optional())
                                .handle((id, cover, pages, title, kinds, note, raw) -> Ordered.map(
                                        "cover",
                                        Arrays.asList(
                                                cover.filename(),
                                                cover.contentType(),
                                                cover.size(),
                                                text(cover.bytes())),
                                        "pages",
                                        pages.stream()
                                                .map(page -> List.of(page.filename(), page.size()))
                                                .toList(),
                                        "title",
                                        title,
                                        "kinds",
                                        kinds,
                                        "note",
                                        note,
                                        "raw",
                                        raw.map(UploadsProgram::text),
                                        "disposition",
                                        cover.headers().getFirst("content-disposition"))),
                        post("/maybe")
                                .name("maybe")
                                .params(file("file").optional(), form("name").orElse("none"))
                                .handle((file, name) ->
                                        Ordered.map("file", file.map(found -> found.filename()), "name", name)),
                        post("/both")
                                .name("both")
                                .params(
                                        form("a", int.class),
                                        form("b", int.class)
                                                .alias("B")
                                                .where(gt(0))
                                                .optional(),
                                        form("agree", boolean.class).orElse(false),
                                        query("q", int.class).orElse(0))
                                .handle((a, b, agree, q) -> Arrays.asList(a, b, agree, q)),
                        put("/either")
                                .name("either")
                                .openapiExtra(
                                        "requestBody",
                                        Map.of(
                                                "content",
                                                Map.of("text/plain", Map.of("schema", Map.of("type", "string")))))
                                .params(request())
                                .handleAsync(request -> either(request)))
                .title("Uploads");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Mono<Map<String, Object>> either(Request request) {
        String type = Optional.ofNullable(request.headers().firstHeader("content-type"))
                .orElse("")
                .split(";")[0];
        if (type.equals(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            return request.formData().map(LinkedHashMap::new);
        }
        if (type.equals(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return request.multipartData().map(parts -> {
                Map<String, Object> shown = new LinkedHashMap<>();
                parts.forEach((name, values) -> shown.put(
                        name,
                        (values.get(0) instanceof FilePart file)
                                ? file.filename()
                                : values.stream()
                                        .map(part ->
                                                ((org.springframework.http.codec.multipart.FormFieldPart) part).value())
                                        .toList()));
                return shown;
            });
        }
        return request.bodyToMono(byte[].class)
                .map(bytes -> bytes.length)
                .defaultIfEmpty(0)
                .map(size -> Ordered.map("kind", type, "size", size));
    }
}
