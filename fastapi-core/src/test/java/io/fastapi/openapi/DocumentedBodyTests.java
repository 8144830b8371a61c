package io.fastapi.openapi;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.form;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.input.Body;
import io.fastapi.input.Input;
import io.fastapi.input.Param;
import io.fastapi.openapi.SchemaField.Type;
import io.fastapi.types.TypeAdapters;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DocumentedBodyTests {

    private record Login(String user) {}

    private static DocumentedBody of(Input<?>... inputs) {
        return DocumentedBody.of(
                        Arrays.stream(inputs)
                                .map(input -> (input instanceof Body<?> body)
                                        ? BodyPart.of(body)
                                        : BodyPart.of((Param<?>) input))
                                .toList(),
                        "the_id",
                        FieldReader.of(TypeAdapters.defaults()))
                .orElseThrow();
    }

    /** The name of the component of a body made of parts; empty for a body that is its only part. */
    private static String component(DocumentedBody body) {
        return (body.field().type() instanceof Type.Parts parts) ? parts.name() : "";
    }

    @Test
    void aSingleBodyOrFormModelStandsAlone() {
        assertThat(component(of(body("a", int.class)))).isEmpty();
        assertThat(component(of(form(Login.class)))).isEmpty();
        assertThat(component(of(body("a", int.class), body("a", int.class)))).isEmpty();
    }

    @Test
    void severalPartsAnEmbeddedOneAndFormFieldsMakeAnObject() {
        assertThat(component(of(body("a", int.class), body("b", int.class)))).isEqualTo("Body_the_id");
        assertThat(component(of(body("a", int.class).embed()))).isEqualTo("Body_the_id");
        assertThat(component(of(form("a")))).isEqualTo("Body_the_id");
    }

    @Test
    void filesAndFormsDecideTheMediaType() {
        assertThat(of(form("a")).mediaType()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(of(form("a"), file("b", byte[].class)).mediaType()).isEqualTo("multipart/form-data");
        assertThat(of(body("a", int.class), form("b")).mediaType()).isEqualTo("application/x-www-form-urlencoded");
    }

    @Test
    void mediaTypesOfJsonPartsCountIfTheyAgree() {
        Body<Integer> xml = body("a", int.class).mediaType("application/xml");
        assertThat(of(xml).mediaType()).isEqualTo("application/xml");
        assertThat(of(xml, xml.alias("b")).mediaType()).isEqualTo("application/xml");
        assertThat(of(xml, body("b", int.class)).mediaType()).isEqualTo("application/json");
    }

    @Test
    void anObjectIsRequiredIfOneOfItsPartsIs() {
        assertThat(of(form("a").optional(), form("b").optional())
                        .field()
                        .facts()
                        .required())
                .isFalse();
        assertThat(of(form("a").optional(), form("b")).field().facts().required())
                .isTrue();
    }
}
