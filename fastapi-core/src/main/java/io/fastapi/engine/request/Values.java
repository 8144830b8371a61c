package io.fastapi.engine.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Named values in the order received: a query string, cookies or a form. A value is a text or an uploaded file. */
public final class Values {

    /** No values. */
    public static final Values NONE = new Values();

    private final List<String> names = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** The values of a query string or URL-encoded form: {@code a=1&b=2}; blank values are kept, as FastAPI does. */
    public static Values ofQuery(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return NONE;
        }
        Values values = new Values();
        int from = 0;
        while (from <= raw.length()) {
            int ampersand = raw.indexOf('&', from);
            int end = (ampersand < 0) ? raw.length() : ampersand;
            values.addPair(raw, from, end);
            from = end + 1;
        }
        return values;
    }

    private void addPair(String raw, int from, int end) {
        if (from == end) {
            return;
        }
        int equals = raw.indexOf('=', from);
        if (equals < 0 || equals >= end) {
            add(Percent.form(raw, from, end), "");
        } else {
            add(Percent.form(raw, from, equals), Percent.form(raw, equals + 1, end));
        }
    }

    /** The values of {@code Cookie} headers, read leniently, as Starlette does. */
    public static Values ofCookies(List<String> headers) {
        Values values = new Values();
        for (String header : headers) {
            for (String chunk : header.split(";")) {
                int equals = chunk.indexOf('=');
                String name = (equals < 0) ? "" : chunk.substring(0, equals).strip();
                String value = chunk.substring(equals + 1).strip();
                if (!name.isEmpty() || !value.isEmpty()) {
                    values.add(name, Cookie.unquote(value));
                }
            }
        }
        return values;
    }

    /** Adds the name and value of {@code a=1}, percent-encoded; only while a request is read. */
    public void addEncoded(String pair) {
        addPair(pair, 0, pair.length());
    }

    /** Adds a value; only while a request is read. */
    public void add(String name, Object value) {
        this.names.add(name);
        this.values.add(value);
    }

    /** The last value of a name. */
    public @Nullable Object last(String name) {
        for (int i = this.names.size() - 1; i >= 0; i--) {
            if (this.names.get(i).equals(name)) {
                return this.values.get(i);
            }
        }
        return null;
    }

    /** All values of a name. */
    public List<Object> all(String name) {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < this.names.size(); i++) {
            if (this.names.get(i).equals(name)) {
                all.add(this.values.get(i));
            }
        }
        return all;
    }

    /** The different names, in the order of their first use. */
    public Set<String> names() {
        return new LinkedHashSet<>(this.names);
    }

    /** The texts by name, without the files. */
    MultiValueMap<String, String> texts() {
        MultiValueMap<String, String> texts = new LinkedMultiValueMap<>();
        for (int i = 0; i < this.names.size(); i++) {
            if (this.values.get(i) instanceof String text) {
                texts.add(this.names.get(i), text);
            }
        }
        return texts;
    }

    /** The last value of each name, as Python makes a {@code dict} of a form. */
    Map<String, Object> lasts() {
        Map<String, Object> lasts = new LinkedHashMap<>();
        for (int i = 0; i < this.names.size(); i++) {
            lasts.put(this.names.get(i), this.values.get(i));
        }
        return lasts;
    }

    /** How many values there are. */
    public int size() {
        return this.names.size();
    }

    /** All values. */
    public List<Object> values() {
        return this.values;
    }
}
