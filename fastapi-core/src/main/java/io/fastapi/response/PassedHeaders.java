package io.fastapi.response;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The headers of an answer that is passed on: what somebody wrote, and what was set or added since. What was written is read
 * once somebody asks for it: most answers go on with no more than a header added. The media type is not among them.
 */
final class PassedHeaders extends AbstractList<Map.Entry<String, String>> {

    /** One header that was set or added. */
    private record Change(PassedHeaders before, Map.Entry<String, String> header, boolean added) {}

    private final HttpHeaders written;
    private final Optional<String> mediaType;
    private final @Nullable Change change;
    private @Nullable List<Map.Entry<String, String>> known;

    private PassedHeaders(HttpHeaders written, Optional<String> mediaType, @Nullable Change change) {
        this.written = written;
        this.mediaType = mediaType;
        this.change = change;
    }

    /** Headers as somebody wrote them. */
    static PassedHeaders of(HttpHeaders written) {
        return new PassedHeaders(written, Optional.ofNullable(written.getFirst(HttpHeaders.CONTENT_TYPE)), null);
    }

    /** The media type that was written. */
    Optional<String> mediaType() {
        return this.mediaType;
    }

    /** The same with one more change. */
    PassedHeaders with(Map.Entry<String, String> header, boolean added) {
        return new PassedHeaders(this.written, this.mediaType, new Change(this, header, added));
    }

    /** Whether these are the headers that are passed on. */
    boolean areOf(HttpHeaders headers) {
        return this.written == headers;
    }

    /** Changes the headers that are passed on. */
    void write() {
        Change last = this.change;
        if (last == null) {
            return;
        }
        last.before().write();
        Map.Entry<String, String> header = last.header();
        if (last.added()) {
            known(); // what is added must not be read once more
            this.written.add(header.getKey(), header.getValue());
        } else {
            this.written.set(header.getKey(), header.getValue());
        }
    }

    private List<Map.Entry<String, String>> known() {
        List<Map.Entry<String, String>> read = this.known;
        if (read == null) {
            Change last = this.change;
            read = (last == null)
                    ? read(this.written)
                    : Headers.changed(last.before().known(), last.header(), last.added());
            this.known = read;
        }
        return read;
    }

    private static List<Map.Entry<String, String>> read(HttpHeaders written) {
        List<Map.Entry<String, String>> all = new ArrayList<>();
        written.forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
                String lower = name.toLowerCase(Locale.ROOT);
                values.forEach(value -> all.add(Map.entry(lower, value)));
            }
        });
        return List.copyOf(all);
    }

    @Override
    public Map.Entry<String, String> get(int index) {
        return known().get(index);
    }

    @Override
    public int size() {
        return known().size();
    }
}
