package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.none;
import static io.fastapi.Dsl.post;
import static io.fastapi.types.constraint.Constraints.maxItems;

import io.fastapi.FastApi;
import io.fastapi.input.UploadFile;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Extra;
import io.fastapi.types.model.Json;
import io.fastapi.types.model.Literal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The albums of {@code twins/services.py}. */
final class AlbumsProgram {
    private AlbumsProgram() {}

    record Meta(@Size(min = 2) String title, @Nullable Integer year) {}

    @Extra(Extra.Policy.FORBID)
    record Upload(
            String artist,
            @Json Meta meta,
            @Default("[]") Set<String> tags,
            @Default("[]") @Size(max = 2) List<@Min(1) @Max(5) Integer> ratings,
            @Nullable LocalDate released,
            @Default("lp") @Literal({"lp", "ep"}) String kind) {}

    record Texts(
            @Json Meta meta,
            @Json @Size(min = 1) List<BigInteger> many,
            @Nullable @Json BigInteger maybe) {}

    static FastApi app() {
        return FastApi.of(
                        post("/albums")
                                .name("put_album")
                                .responseModel(none())
                                .params(form(Upload.class))
                                .handle(AlbumsProgram::album),
                        post("/scans")
                                .name("put_scans")
                                .params(
                                        form("meta", Meta.class).json().description("As JSON."),
                                        file("scans")
                                                .list()
                                                .description("Pages.")
                                                .optional(),
                                        file("cover").optional(),
                                        file("raw", byte[].class)
                                                .list()
                                                .where(maxItems(2))
                                                .orElse(List.of()),
                                        form("n", int.class).list().orElse(List.of(1)))
                                .handle((meta, scans, cover, raw, n) -> Ordered.map(
                                        "meta",
                                        meta,
                                        "scans",
                                        scans.map(all -> all.stream()
                                                .map(s -> Arrays.asList(
                                                        s.filename(),
                                                        s.contentType().orElse(null),
                                                        s.size()))
                                                .toList()),
                                        "cover",
                                        cover.map(UploadFile::filename),
                                        "raw",
                                        raw.stream().map(r -> r.length).toList(),
                                        "n",
                                        n)),
                        post("/texts")
                                .name("put_texts")
                                .responseModel(Texts.class)
                                .params(body("texts", Texts.class))
                                .handle(texts -> texts))
                .title("Albums");
    }

    private static Map<String, Object> album(Upload upload) {
        return Ordered.map(
                "artist",
                upload.artist(),
                "meta",
                upload.meta(),
                "tags",
                upload.tags().stream().sorted().toList(),
                "ratings",
                upload.ratings(),
                "released",
                upload.released(),
                "kind",
                upload.kind());
    }
}
