package io.fastapi.openapi;

import io.fastapi.input.Body;
import io.fastapi.input.Doc;
import io.fastapi.input.Fallback;
import io.fastapi.input.In;
import io.fastapi.input.Param;
import io.fastapi.types.model.TypeSpec;

/**
 * One input that is read from the body: a JSON part, a form field, a file or a whole form.
 *
 * @param name the key on the wire
 * @param spec the type of the value
 * @param fallback what the value is when it is left out
 * @param doc what the documentation says
 * @param mediaType the media type of a body made of this part
 * @param embedded whether the value stands under its name although it is the only part
 */
record BodyPart(String name, TypeSpec<?> spec, Fallback fallback, Doc doc, String mediaType, boolean embedded) {

    static final String URL_ENCODED = "application/x-www-form-urlencoded";
    static final String MULTIPART = "multipart/form-data";

    static BodyPart of(Body<?> body) {
        return new BodyPart(body.name(), body.spec(), body.fallback(), body.doc(), body.mediaType(), body.isEmbedded());
    }

    /** A form field stands under its name, a record of form fields is the whole form. */
    static BodyPart of(Param<?> param) {
        String mediaType = (param.in() == In.FILE) ? MULTIPART : URL_ENCODED;
        return new BodyPart(param.wireName(), param.spec(), param.fallback(), param.doc(), mediaType, !param.isModel());
    }
}
