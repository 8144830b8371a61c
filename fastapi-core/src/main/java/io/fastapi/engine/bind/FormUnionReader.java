package io.fastapi.engine.bind;

import io.fastapi.engine.request.InputReader;
import io.fastapi.engine.request.RequestState;
import io.fastapi.input.In;
import io.fastapi.types.TypeAdapter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole form into one of several models. Which one is not known before, so a field is a list only if it was sent
 * more than once, as in FastAPI.
 */
record FormUnionReader(TypeAdapter<?> adapter) implements InputReader {

    @Override
    public @Nullable Object read(RequestState state) {
        Received sent = Received.of(In.FORM, state);
        Map<String, Object> input = new LinkedHashMap<>();
        for (String name : sent.names()) {
            List<?> all = sent.all(name);
            if (!all.isEmpty()) {
                input.put(name, (all.size() == 1) ? all.get(0) : List.copyOf(all));
            }
        }
        return state.outcome(this.adapter.validateObject(input), In.FORM.location());
    }
}
