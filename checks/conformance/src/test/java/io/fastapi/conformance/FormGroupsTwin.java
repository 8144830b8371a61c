package io.fastapi.conformance;

import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.post;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.fastapi.FastApi;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Extra;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code twins/form_groups.py}. */
final class FormGroupsTwin {

    private FormGroupsTwin() {}

    record Person(String name, @Default("18") @Min(0) int age) {}

    record Address(String street, @Default("Berlin") String city) {}

    @Extra(Extra.Policy.FORBID)
    record Strict(String name) {}

    record Two(Person person, Address address) {}

    record Noted(Person person, String note, int copies) {}

    record Pictured(Person person, String photo, int thumbnail) {}

    record Maybe(Optional<Person> person, String note) {}

    record StrictAnd(Strict strict, String note) {}

    sealed interface Payment permits Card, Transfer {}

    record Card(
            String number,
            @Default("[]") List<String> tags,
            @Default("card") String kind) implements Payment {}

    record Transfer(
            List<String> iban,
            @Default("none") String number,
            @JsonAnySetter @JsonAnyGetter Map<String, Object> more) implements Payment {}

    static FastApi app() {
        return FastApi.of(
                post("/two/")
                        .name("two")
                        .params(form(Person.class), form(Address.class))
                        .handle((person, address) -> new Two(person, address)),
                post("/field/")
                        .name("field")
                        .params(
                                form(Person.class),
                                form("note"),
                                form("copies", int.class).orElse(1))
                        .handle((person, note, copies) -> new Noted(person, note, copies)),
                post("/file/")
                        .name("file")
                        .params(
                                form(Person.class),
                                file("photo"),
                                file("thumbnail", byte[].class).orElse(new byte[0]))
                        .handle((person, photo, thumbnail) -> new Pictured(person, photo.filename(), thumbnail.length)),
                post("/optional/")
                        .name("optional")
                        .params(form(Person.class).optional(), form("note").orElse("none"))
                        .handle((person, note) -> new Maybe(person, note)),
                post("/only-optional/")
                        .name("only_optional")
                        .params(form(Person.class).optional())
                        .handle(person -> Map.of("person", person)),
                post("/strict/")
                        .name("strict")
                        .params(form(Strict.class), form("note").orElse("none"))
                        .handle((strict, note) -> new StrictAnd(strict, note)),
                post("/either/")
                        .name("either")
                        .params(form(Payment.class).title("Payment"))
                        .handle(payment -> payment),
                post("/perhaps/")
                        .name("perhaps")
                        .params(form(Payment.class).optional())
                        .handle(payment -> payment),
                post("/noted/")
                        .name("noted")
                        .params(form(Payment.class), form("note").orElse("none"))
                        .handle((payment, note) -> Ordered.map("payment", payment, "note", note)));
    }
}
