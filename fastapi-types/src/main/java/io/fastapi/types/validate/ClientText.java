package io.fastapi.types.validate;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.exc.InvalidFormatException;

/** What a client may read of a failure: the words of the application, but no name of a Java class and no setting of Jackson. */
final class ClientText {

    private static final String UNSAID = "input could not be read";

    private static final List<Pattern> INTERNAL = List.of(
            Pattern.compile("`|[$]|\\b[a-z]\\w*(\\.\\w+){2,}"),
            Pattern.compile("\\w+Feature\\b|FAIL_ON_|deserializ|reference chain|JsonToken|START_|VALUE_"),
            Pattern.compile("could not be parsed|Unable to obtain|Cannot (construct|coerce|map)"));

    private ClientText() {}

    /** The message of an exception of the application's own. */
    static String of(@Nullable String message) {
        if (message == null || message.isBlank()) {
            return UNSAID;
        }
        return INTERNAL.stream().anyMatch(one -> one.matcher(message).find()) ? UNSAID : message;
    }

    /** What Jackson, or a deserializer inside it, says; Jackson puts the class and the value before the reason. */
    static String of(@Nullable String message, Throwable thrown) {
        if (thrown instanceof InvalidFormatException format && message != null) {
            String before = "\"" + format.getValue() + "\": ";
            int reason = message.lastIndexOf(before);
            return of((reason >= 0) ? message.substring(reason + before.length()) : message);
        }
        return of(message);
    }
}
