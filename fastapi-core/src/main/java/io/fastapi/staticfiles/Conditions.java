package io.fastapi.staticfiles;

import io.fastapi.response.FileFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Whether a client knows the state of a file, as Starlette decides it: by the first header that it sends of each. */
final class Conditions {

    private Conditions() {}

    static boolean knows(HttpHeaders headers, FileFacts facts) {
        @Nullable String tags = headers.getFirst(HttpHeaders.IF_NONE_MATCH);
        if (tags != null && !tags.isEmpty()) {
            return tags.strip().equals("*") || isOneOf(tags, facts.etag());
        }
        String since = headers.getFirst(HttpHeaders.IF_MODIFIED_SINCE);
        if (since == null) {
            return false;
        }
        long known = HttpDates.order(since);
        return known != HttpDates.NONE && known >= HttpDates.order(facts.modified());
    }

    private static boolean isOneOf(String tags, String etag) {
        for (String tag : tags.split(",", -1)) {
            String plain = tag.strip();
            if (etag.equals(plain.startsWith("W/") ? plain.substring(2) : plain)) {
                return true;
            }
        }
        return false;
    }
}
