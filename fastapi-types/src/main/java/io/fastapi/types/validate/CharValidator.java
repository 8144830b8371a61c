package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.Source;

/** A string of exactly one UTF-16 unit. */
final class CharValidator extends Validator {

    CharValidator() {
        super("constrained-str");
    }

    @Override
    Object validate(Source in, Run run) {
        if (in.kind() != Source.Kind.TEXT) {
            return run.fail(ErrorType.STRING_TYPE, in);
        }
        String text = in.text();
        if (text.length() == 1) {
            return text.charAt(0);
        }
        return text.isEmpty()
                ? run.fail(ErrorType.STRING_TOO_SHORT, in, 1)
                : run.fail(ErrorType.STRING_TOO_LONG, in, 1);
    }
}
