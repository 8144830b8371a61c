package io.fastapi.types.validate;

import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.source.Source;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes instances of a model from the values of its fields. */
final class Instances {

    private final MethodHandle creator;
    private final int arguments;
    private final List<FieldReader> fields;

    Instances(ModelShape.Creation creation, List<FieldReader> fields) {
        this.arguments = creation.arguments();
        this.fields = fields;
        this.creator = creation
                .creator()
                .asSpreader(Object[].class, this.arguments)
                .asType(MethodType.methodType(Object.class, Object[].class));
    }

    /**
     * Makes an instance; an {@link IllegalArgumentException} of its constructor is a rule of the model.
     *
     * @param values one per field, in the order of the fields
     */
    Object make(@Nullable Object[] values, Source in, Run run) {
        try {
            return make(values);
        } catch (IllegalArgumentException | AssertionError e) {
            return run.fail(e, in);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A constructor or setter failed", e);
        }
    }

    private Object make(@Nullable Object[] values) throws Throwable {
        if (values.length == this.arguments) {
            return (Object) this.creator.invokeExact((Object[]) values);
        }
        Object[] arguments = new Object[this.arguments];
        System.arraycopy(values, 0, arguments, 0, this.arguments);
        Object instance = (Object) this.creator.invokeExact(arguments);
        for (int i = this.arguments; i < values.length; i++) {
            this.fields.get(i).set(instance, values[i]);
        }
        return instance;
    }
}
