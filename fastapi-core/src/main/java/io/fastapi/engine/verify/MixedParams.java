package io.fastapi.engine.verify;

import io.fastapi.error.Problems;
import io.fastapi.input.In;
import io.fastapi.input.Input;
import io.fastapi.input.Overrides;
import io.fastapi.input.Param;
import io.fastapi.input.tree.InputTree;
import io.fastapi.operation.Operation;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.model.Extra;
import io.fastapi.types.shape.Field;
import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.shape.Shape;
import io.fastapi.types.shape.UnsupportedTypeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds records of parameters beside others of their kind that take something from each other: FastAPI serves them so, but hardly
 * anybody means it.
 */
final class MixedParams {

    private final Operation operation;
    private final TypeAdapters adapters;
    private final Problems suspicious;

    private MixedParams(Operation operation, TypeAdapters adapters, Problems suspicious) {
        this.operation = operation;
        this.adapters = adapters;
        this.suspicious = suspicious;
    }

    static void check(Operation operation, TypeAdapters adapters, Problems suspicious) {
        List<Input<?>> leaves = InputTree.of(
                        operation.settings().dependencies(),
                        operation.inputs(),
                        operation.pathVariables(),
                        Overrides.none())
                .servedLeaves();
        Set<Param<?>> params = new LinkedHashSet<>();
        leaves.forEach(leaf -> {
            if (leaf instanceof Param<?> param) {
                params.add(param);
            }
        });
        MixedParams mixed = new MixedParams(operation, adapters, suspicious);
        for (Param<?> param : params) {
            mixed.model(param).ifPresent(model -> mixed.check(param, model, params));
        }
    }

    private void check(Param<?> record, ModelShape model, Set<Param<?>> params) {
        String name = model.facts().type().getRawClass().getSimpleName();
        Set<String> own = names(record, model);
        for (Param<?> other : params) {
            if (other.in() != record.in() || other.equals(record)) {
                continue;
            }
            List<String> names = new ArrayList<>(names(other));
            boolean foreign = !own.containsAll(names);
            names.retainAll(own);
            if (!names.isEmpty() && (!other.isModel() || isBefore(record, other, params))) {
                this.suspicious.add(
                        this.operation,
                        names.get(0) + " is read for " + name + " and for " + label(other)
                                + ", and the document shows one of them",
                        "read it once, or give one of them another name");
            }
            if (foreign && model.facts().extra() == Extra.Policy.FORBID) {
                this.suspicious.add(
                        this.operation,
                        name + " forbids every other parameter, so that a request with " + label(other)
                                + " is always 422",
                        "take @Extra off " + name + ", or make it one of its components");
            }
        }
    }

    private static boolean isBefore(Param<?> record, Param<?> other, Set<Param<?>> params) {
        for (Param<?> param : params) {
            if (param.equals(record) || param.equals(other)) {
                return param.equals(record);
            }
        }
        return false;
    }

    private String label(Param<?> param) {
        return model(param)
                .map(model -> model.facts().type().getRawClass().getSimpleName())
                .orElseGet(param::label);
    }

    /** The names that a parameter reads, as clients send them. */
    private Collection<String> names(Param<?> param) {
        Optional<ModelShape> model = model(param);
        return model.isPresent() ? names(param, model.get()) : param.wireNames();
    }

    /** The names that a record reads, as clients send them. */
    private static Set<String> names(Param<?> record, ModelShape model) {
        boolean hyphens = record.in() == In.HEADER && record.convertsUnderscores();
        Set<String> names = new LinkedHashSet<>();
        for (Field field : model.fields()) {
            if (field.access() != Field.Access.READ_ONLY) {
                names.add(hyphens ? field.headerName() : field.name());
                names.addAll(field.aliases());
            }
        }
        return names;
    }

    private static Optional<ModelShape> model(Shape shape) {
        if (shape instanceof Shape.NullableShape || shape instanceof Shape.ValidatedShape) {
            return model(shape.parts().get(0));
        }
        return (shape instanceof ModelShape model) ? Optional.of(model) : Optional.empty();
    }

    /** What a record of parameters looks like; one that cannot be read is reported where it is compiled. */
    private Optional<ModelShape> model(Param<?> param) {
        try {
            return param.isModel() ? model(this.adapters.shape(param.spec())) : Optional.empty();
        } catch (UnsupportedTypeException unreadable) {
            return Optional.empty();
        }
    }
}
