package io.fastapi.docs;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a reader's shell remembers: {@code TOKEN=$(curl .. | jq -r .access_token)} is a member of an answer, {@code TOKEN=abc} a
 * text. {@code "$TOKEN"} in a later command stands for it.
 */
final class ShellVariables {

    private static final Pattern OF_ANSWER = Pattern.compile("(\\w+)=\\$\\((curl .+) \\| jq -r \\.(\\w+)\\)");
    private static final Pattern OF_TEXT = Pattern.compile("(\\w+)=(\\S+)");
    private static final Pattern QUOTED_USE = Pattern.compile("\"([^\"']*\\$[A-Z][^\"']*)\"");
    private static final Pattern USE = Pattern.compile("\\$([A-Z]\\w*)");

    private final Map<String, String> values = new HashMap<>();

    /** Whether a line is an assignment, which is made then. */
    boolean assign(String line, int port) throws IOException, InterruptedException {
        Matcher ofAnswer = OF_ANSWER.matcher(line);
        if (ofAnswer.matches()) {
            String answer = new CurlCommand(replaced(ofAnswer.group(2))).run(port);
            String member = ofAnswer.group(3);
            this.values.put(
                    ofAnswer.group(1),
                    JsonMapper.shared().readTree(answer).required(member).stringValue());
            return true;
        }
        Matcher ofText = OF_TEXT.matcher(line);
        if (ofText.matches()) {
            this.values.put(ofText.group(1), ofText.group(2));
            return true;
        }
        return false;
    }

    /** A command with the values of the variables that it uses. */
    String replaced(String line) {
        return USE.matcher(QUOTED_USE.matcher(line).replaceAll("'$1'")).replaceAll(this::value);
    }

    private String value(MatchResult use) {
        String value = this.values.get(use.group(1));
        if (value == null) {
            throw new IllegalArgumentException("Nothing was assigned to " + use.group(1));
        }
        return Matcher.quoteReplacement(value);
    }
}
