package io.fastapi.conformance;

import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.post;
import static io.fastapi.types.constraint.Constraints.gt;
import static io.fastapi.types.constraint.Constraints.maxItems;

import io.fastapi.FastApi;
import io.fastapi.input.UploadFile;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Example;
import io.fastapi.types.model.Extra;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The office of {@code twins/programs.py}. */
final class OfficeProgram {
    private OfficeProgram() {}

    @Extra(Extra.Policy.FORBID)
    record Letter(
            @Size(min = 1) @Example("Ada") String to,
            @Default("[]") @Size(max = 3) List<Integer> stamps,
            @Default("false") boolean fast,
            @Nullable UploadFile scan) {}

    static FastApi app() {
        return FastApi.of(
                        post("/letters")
                                .name("send")
                                .status(201)
                                .params(
                                        form(Letter.class),
                                        header("x_desk", int.class).where(gt(0)).orElse(1))
                                .handle((letter, desk) -> Ordered.map(
                                        "to",
                                        letter.to(),
                                        "stamps",
                                        letter.stamps(),
                                        "fast",
                                        letter.fast(),
                                        "scan",
                                        letter.scan() == null
                                                ? null
                                                : letter.scan().filename(),
                                        "desk",
                                        desk)),
                        post("/parcels")
                                .name("parcel")
                                .params(
                                        form("weight", double.class)
                                                .where(gt(0))
                                                .openapiExample("light", Map.of("value", 0.5))
                                                .openapiExample("heavy", Ordered.map("summary", "H", "value", 9)),
                                        file("photos").list().where(maxItems(2)).description("At most two."),
                                        form("notes").list().optional().deprecated(),
                                        file("raw", byte[].class).examples("x").orElse(new byte[0]))
                                .handle((weight, photos, notes, raw) -> Ordered.map(
                                        "weight",
                                        weight,
                                        "photos",
                                        photos.stream()
                                                .map(UploadFile::filename)
                                                .toList(),
                                        "notes",
                                        notes,
                                        "raw",
                                        raw.length)))
                .title("Office");
    }
}
