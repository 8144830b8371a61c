package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.Source;
import java.util.Map;

/** Pydantic's {@code EmailStr}: the value is the normalized address, without a name around it. */
final class EmailCheck implements Check {

    private static final int MAX_LENGTH = 2048;

    @Override
    public Object check(Object value, Source in, Run run) {
        String text = value.toString();
        if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
            return fail("Length must not exceed " + MAX_LENGTH + " characters", in, run);
        }
        if (text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0) {
            return fail("Carriage return and line feed characters are not allowed", in, run);
        }
        EmailAddress.Parsed parsed = EmailAddress.parse(IntegerText.strip(withoutName(text)));
        String address = parsed.address();
        return (address != null) ? address : fail(String.valueOf(parsed.problem()), in, run);
    }

    private static Object fail(String reason, Source in, Run run) {
        String message = "value is not a valid email address: " + reason;
        return run.fail(
                ErrorType.VALUE_ERROR.type(), message, run.isCollecting() ? in.raw() : null, Map.of("reason", reason));
    }

    /** The address in {@code John Doe <john@example.com>}. */
    private static String withoutName(String text) {
        String trimmed = IntegerText.strip(text);
        int open = trimmed.indexOf('<');
        if (open < 0 || !trimmed.endsWith(">") || open + 2 >= trimmed.length()) {
            return text;
        }
        String name = IntegerText.strip(trimmed.substring(0, open));
        return isName(name) ? trimmed.substring(open + 1, trimmed.length() - 1) : text;
    }

    private static boolean isName(String name) {
        if (name.length() > 2 && name.startsWith("\"") && name.endsWith("\"")) {
            return name.indexOf('"', 1) == name.length() - 1;
        }
        return name.chars()
                .allMatch(c -> Character.isLetterOrDigit(c)
                        || IntegerText.isSpace((char) c)
                        || "_!#$%&'*+-/=?^`{|}~".indexOf(c) >= 0);
    }
}
