package io.fastapi.operation;

import io.fastapi.types.model.TypeRef;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The type that a handler's value is validated against, filtered to and documented as, and which of its fields are sent.
 * Made by {@code Dsl.model(Item.class)}.
 *
 * @param type the declared type
 * @param include the only fields sent; empty means all. A dot reaches into a nested model: {@code "owner.name"}
 * @param exclude fields not sent
 * @param skipUnset whether fields that were not given are left out
 * @param skipDefaults whether fields equal to their default are left out
 * @param skipNone whether {@code null} fields are left out, at every depth
 * @param byAlias whether names are the ones on the wire; {@code true} by default
 * @param <T> the declared type
 * @see <a href="https://fastapi.tiangolo.com/tutorial/response-model/">FastAPI: response model</a>
 */
public record ResponseModel<T>(
        TypeRef<T> type,
        Set<String> include,
        Set<String> exclude,
        boolean skipUnset,
        boolean skipDefaults,
        boolean skipNone,
        boolean byAlias) {

    public ResponseModel {
        include = Collections.unmodifiableSet(new LinkedHashSet<>(include));
        exclude = Collections.unmodifiableSet(new LinkedHashSet<>(exclude));
    }

    /** The whole of a type. */
    public static <T> ResponseModel<T> of(TypeRef<T> type) {
        return new ResponseModel<>(type, Set.of(), Set.of(), false, false, false, true);
    }

    /** Only these fields are sent; the documentation still shows the whole type. */
    public ResponseModel<T> include(String... fields) {
        Set<String> set = new LinkedHashSet<>(List.of(fields));
        return new ResponseModel<>(type, set, exclude, skipUnset, skipDefaults, skipNone, byAlias);
    }

    /** These fields are not sent; the documentation still shows the whole type. */
    public ResponseModel<T> exclude(String... fields) {
        Set<String> set = new LinkedHashSet<>(List.of(fields));
        return new ResponseModel<>(type, include, set, skipUnset, skipDefaults, skipNone, byAlias);
    }

    /** Fields that the returned map, {@code Validated} or {@code Patch} did not give are not sent. */
    public ResponseModel<T> excludeUnset() {
        return new ResponseModel<>(type, include, exclude, true, skipDefaults, skipNone, byAlias);
    }

    /** Fields equal to their default are not sent. */
    public ResponseModel<T> excludeDefaults() {
        return new ResponseModel<>(type, include, exclude, skipUnset, true, skipNone, byAlias);
    }

    /** {@code null} fields are not sent, at any depth. */
    public ResponseModel<T> excludeNone() {
        return new ResponseModel<>(type, include, exclude, skipUnset, skipDefaults, true, byAlias);
    }

    /** Names are the Java ones instead of the ones on the wire. */
    public ResponseModel<T> byName() {
        return new ResponseModel<>(type, include, exclude, skipUnset, skipDefaults, skipNone, false);
    }
}
