package io.fastapi.types.validate;

import io.fastapi.types.shape.DefaultReader;
import io.fastapi.types.shape.JakartaValidator;
import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.shape.Shape;
import io.fastapi.types.source.JsonSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compiles shapes to validators. A model has one validator for the life of this object, so recursive models are tied.
 * Thread-safe.
 */
public final class Validators {

    private final ValidatorCompiler compiler;
    private final JsonSource.Factory json;
    private final int jsonDepth;

    private Validators(ValidatorCompiler compiler, int jsonDepth) {
        this.compiler = compiler;
        this.json = new JsonSource.Factory(jsonDepth);
        this.jsonDepth = jsonDepth;
    }

    /**
     * A compiler for one application.
     *
     * @param mapper reads the types that only Jackson understands
     * @param classes what an arbitrary class looks like, for reading its properties; empty for a class without any
     * @param jsonDepth how deep arrays and objects may nest in JSON
     */
    public static Validators of(JsonMapper mapper, Function<Class<?>, Optional<ModelShape>> classes, int jsonDepth) {
        return of(mapper, JakartaValidator.ofClassPath(), classes, jsonDepth);
    }

    /** Validators that leave custom and class-level constraints to this Jakarta validator. */
    public static Validators of(
            JsonMapper mapper,
            JakartaValidator beans,
            Function<Class<?>, Optional<ModelShape>> classes,
            int jsonDepth) {
        return new Validators(new ValidatorCompiler(mapper, beans, classes, jsonDepth), jsonDepth);
    }

    /**
     * The validator of a shape.
     *
     * @throws io.fastapi.types.error.MisuseException if a regular expression is malformed or of a kind that is not supported
     */
    public synchronized ValueValidator compile(Shape shape) {
        return new ValueValidator(this.compiler.compile(shape), Secrets.of(shape), this.json, this.jsonDepth);
    }

    /** Reads the defaults and the regular expressions of annotations. */
    public DefaultReader defaults() {
        return new DefaultReader() {

            @Override
            public Supplier<@Nullable Object> read(Shape shape, @Nullable Object json, boolean ruled) {
                return defaultValue(shape, json, ruled);
            }

            @Override
            public void requireRegex(String regex, String where) {
                TextChecks.requireRegex(regex, where);
            }
        };
    }

    private Supplier<@Nullable Object> defaultValue(Shape shape, @Nullable Object json, boolean ruled) {
        ValueValidator validator = compile(ruled ? shape : Unruled.of(shape));
        Object value = validator.object(json);
        if (value instanceof Rejection rejection) {
            throw new IllegalArgumentException(rejection.violations().get(0).msg());
        }
        boolean shared = value == null || !(json instanceof List || json instanceof Map);
        return shared ? () -> value : () -> validator.object(json);
    }
}
