package io.fastapi.operation;

import io.fastapi.types.model.TypeRef;
import io.fastapi.types.serialize.FieldFilter;

/**
 * The type that a handler's value is validated against, filtered to and documented as, and which of its fields are sent.
 * Made by {@code Dsl.model(Item.class)}.
 *
 * @param type the declared type; the documentation always shows the whole of it
 * @param filter which fields are sent, and under which names
 * @param <T> the declared type
 * @see <a href="https://fastapi.tiangolo.com/tutorial/response-model/">FastAPI: response model</a>
 */
public record ResponseModel<T>(TypeRef<T> type, FieldFilter filter) {

    /** The whole of a type. */
    public static <T> ResponseModel<T> of(TypeRef<T> type) {
        return new ResponseModel<>(type, FieldFilter.none());
    }

    /** No response model: the value is encoded by what it is, and the documentation shows no schema. */
    public static ResponseModel<Void> none() {
        return of(TypeRef.of(Void.class));
    }

    boolean isNone() {
        return this.type.type() == Void.class;
    }

    /** Only these fields are sent, and those included before; {@code "owner.name"} reaches into a nested model. */
    public ResponseModel<T> include(String... fields) {
        return new ResponseModel<>(this.type, this.filter.include(fields));
    }

    /** These fields are not sent; {@code "owner.name"} reaches into a nested model. */
    public ResponseModel<T> exclude(String... fields) {
        return new ResponseModel<>(this.type, this.filter.exclude(fields));
    }

    /** Fields that the returned map, {@code Validated} or {@code Patch} did not give are not sent. */
    public ResponseModel<T> excludeUnset() {
        return new ResponseModel<>(this.type, this.filter.excludeUnset());
    }

    /** Fields equal to their default are not sent. */
    public ResponseModel<T> excludeDefaults() {
        return new ResponseModel<>(this.type, this.filter.excludeDefaults());
    }

    /** {@code null} fields are not sent, at any depth. */
    public ResponseModel<T> excludeNone() {
        return new ResponseModel<>(this.type, this.filter.excludeNone());
    }

    /** Whether names are the ones on the wire, as without this call, or those that the naming strategy gives the fields. */
    public ResponseModel<T> byAlias(boolean byAlias) {
        return new ResponseModel<>(this.type, this.filter.byAlias(byAlias));
    }
}
