package io.fastapi.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The body of an operation as the document shows it.
 *
 * @param field its schema
 * @param mediaType its media type
 * @param examples the examples beside its schema
 */
record DocumentedBody(SchemaField field, String mediaType, Examples examples) {

    /**
     * The body made of parts: the only part itself, or an object of all parts, named after the operation.
     *
     * @param parts the parts, of which equal names are one
     * @param operationId the operation's id
     * @param reader reads their types
     */
    static Optional<DocumentedBody> of(List<BodyPart> parts, String operationId, FieldReader reader) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Map<String, BodyPart> byName = new LinkedHashMap<>();
        parts.forEach(part -> byName.put(part.name(), part));
        BodyPart first = parts.get(0);
        if (byName.size() == 1 && isWhole(first)) {
            return Optional.of(new DocumentedBody(reader.part(first), first.mediaType(), reader.examples(first.doc())));
        }
        List<SchemaField> fields = new ArrayList<>();
        byName.values().forEach(part -> fields.add(member(part, reader)));
        return Optional.of(
                new DocumentedBody(SchemaField.parts("Body_" + operationId, fields), mediaType(parts), Examples.NONE));
    }

    /** Whether a part that is the only one is the body; a form that may be absent needs an object around it to say so. */
    private static boolean isWhole(BodyPart part) {
        return switch (part.place()) {
            case WHOLE -> true;
            case EMBEDDED -> false;
            case FIELDS -> !part.spec().isOptional();
        };
    }

    private static SchemaField member(BodyPart part, FieldReader reader) {
        return (part.place() == BodyPart.Place.FIELDS) ? reader.group(part) : reader.part(part);
    }

    /** A file makes the body a multipart form; what else the parts say counts if they agree. */
    private static String mediaType(List<BodyPart> parts) {
        Set<String> types = new LinkedHashSet<>();
        parts.forEach(part -> types.add(part.mediaType()));
        if (types.contains(BodyPart.MULTIPART)) {
            return BodyPart.MULTIPART;
        }
        if (types.size() == 1) {
            return types.iterator().next();
        }
        return types.contains(BodyPart.URL_ENCODED) ? BodyPart.URL_ENCODED : "application/json";
    }
}
