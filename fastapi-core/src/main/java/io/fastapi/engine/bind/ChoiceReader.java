package io.fastapi.engine.bind;

import io.fastapi.engine.request.InputReader;
import io.fastapi.engine.request.RequestState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a parameter that has several names: the first that was sent counts, and the first of all when none was. */
final class ChoiceReader implements InputReader {

    private final ParamReader[] choices;

    ChoiceReader(List<ParamReader> choices) {
        this.choices = choices.toArray(ParamReader[]::new);
    }

    @Override
    public @Nullable Object read(RequestState state) {
        for (ParamReader choice : this.choices) {
            Object value = choice.sent(state);
            if (value != null) {
                return choice.read(value, state);
            }
        }
        return this.choices[0].absent().read(state);
    }
}
