package io.fastapi.engine.bind;

import io.fastapi.engine.request.Absent;
import io.fastapi.engine.request.InputReader;
import io.fastapi.engine.request.RequestState;
import io.fastapi.input.In;
import io.fastapi.input.Param;
import io.fastapi.types.TypeAdapter;
import io.fastapi.types.model.Extra;
import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.source.ByModel;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole form into one of several models. Each of them takes what was sent in its own way: the list of all values or the
 * last one, its own fields first. What is none of their business is a list if it was sent more than once.
 */
final class FormUnionReader implements InputReader {

    private final TypeAdapter<?> adapter;
    private final Map<Class<?>, ModelKeys> models = new HashMap<>();
    private final boolean optional;
    private final boolean ignoresExtras;
    private final InputReader absent;

    FormUnionReader(Param<?> param, TypeAdapter<?> adapter) {
        this.adapter = adapter;
        this.optional = param.spec().isOptional();
        this.absent = Absent.of(param.fallback(), In.FORM.location());
        boolean ignores = true;
        for (ModelShape model : ShapeFacts.choices(adapter.shape())) {
            ignores &= model.facts().extra() == Extra.Policy.IGNORE;
            this.models.put(model.facts().type().getRawClass(), new ModelKeys(In.FORM, model, false));
        }
        this.ignoresExtras = ignores;
    }

    @Override
    public @Nullable Object read(RequestState state) {
        Received received = Received.of(In.FORM, state);
        if (this.optional && !isSupplied(received)) {
            return this.absent.read(state);
        }
        return state.outcome(this.adapter.validateObject(new Form(received, this.models)), In.FORM.location());
    }

    private boolean isSupplied(Received received) {
        for (ModelKeys model : this.models.values()) {
            if (model.isSupplied(received)) {
                return true;
            }
        }
        return !this.ignoresExtras && !received.names().isEmpty();
    }

    /** The form as it was sent, and as each model takes it. */
    private static final class Form extends AbstractMap<String, Object> implements ByModel {

        private final Received received;
        private final Map<Class<?>, ModelKeys> models;
        private final Map<String, Object> sent = new LinkedHashMap<>();

        Form(Received received, Map<Class<?>, ModelKeys> models) {
            this.received = received;
            this.models = models;
            for (String name : received.names()) {
                List<?> all = received.all(name);
                if (!all.isEmpty()) {
                    this.sent.put(name, (all.size() == 1) ? all.get(0) : List.copyOf(all));
                }
            }
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            return this.sent.entrySet();
        }

        @Override
        public Map<String, Object> of(Class<?> model) {
            ModelKeys keys = this.models.get(model);
            return (keys == null) ? this.sent : keys.input(this.received);
        }
    }
}
