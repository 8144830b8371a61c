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
 * @param name the own name; parts of one name are one
 * @param wireName the key on the wire
 * @param spec the type of the value
 * @param fallback what the value is when it is left out
 * @param doc what the documentation says
 * @param mediaType the media type of a body made of this part
 * @param place where the value stands
 */
record BodyPart(
        String name, String wireName, TypeSpec<?> spec, Fallback fallback, Doc doc, String mediaType, Place place) {

    /** Where a value stands in the body. */
    enum Place {
        /** It is the body if it is the only part, else it stands under its name. */
        WHOLE,
        /** Under its name. */
        EMBEDDED,
        /** It is a record of form fields, which stand in the form themselves. */
        FIELDS
    }

    static final String URL_ENCODED = "application/x-www-form-urlencoded";
    static final String MULTIPART = "multipart/form-data";

    static BodyPart of(Body<?> body) {
        return new BodyPart(
                body.name(),
                body.wireName(),
                body.spec(),
                body.fallback(),
                body.doc(),
                body.mediaType(),
                body.isEmbedded() ? Place.EMBEDDED : Place.WHOLE);
    }

    /** A form field or a file, or a record of form fields. */
    static BodyPart of(Param<?> param) {
        String mediaType =
                (param.in() == In.FILE) ? MULTIPART : param.mediaType().orElse(URL_ENCODED);
        return new BodyPart(
                param.name(),
                param.wireName(),
                param.spec(),
                param.fallback(),
                param.doc(),
                mediaType,
                param.isModel() ? Place.FIELDS : Place.EMBEDDED);
    }
}
