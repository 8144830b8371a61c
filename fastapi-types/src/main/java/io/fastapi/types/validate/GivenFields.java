package io.fastapi.types.validate;

import io.fastapi.types.model.Validated;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which fields the input gave to each model that one validation made. Used by one thread until the validation is done. */
final class GivenFields implements Validated.Given {

    private final Map<Object, Set<String>> fieldsSets = new IdentityHashMap<>();
    private final List<Validated<?>> others = new ArrayList<>();
    private final @Nullable ModelValidator root;

    /** @param root the validator of the whole value when that is a model */
    GivenFields(@Nullable ModelValidator root) {
        this.root = root;
    }

    void add(Object model, Set<String> fieldsSet) {
        this.fieldsSets.put(model, fieldsSet);
    }

    /** What is known of the models that came with the input. */
    void include(Validated<?> other) {
        this.others.add(other);
    }

    @Override
    public Optional<Set<String>> fieldsSet(Object model) {
        Set<String> known = this.fieldsSets.get(model);
        if (known != null) {
            return Optional.of(known);
        }
        for (Validated<?> other : this.others) {
            Optional<Set<String>> found = other.fieldsSet(model);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    @Override
    public Object merged(Object stored, Object given, Set<String> fields) {
        if (this.root == null) {
            throw new IllegalStateException("Only a model can be applied to a stored one");
        }
        return this.root.merged(stored, given, fields);
    }
}
