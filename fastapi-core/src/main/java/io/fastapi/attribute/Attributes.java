package io.fastapi.attribute;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What a description was given: immutable, equal by content, and shown by what differs from the defaults. Changes make a
 * copy.
 *
 * <pre>{@code
 * private static final Attribute<List<String>> TAGS = Attribute.list("tags");
 *
 * public ApiRouter tags(String... tags) {
 *     return new ApiRouter(this.attributes.add(TAGS, List.of(tags)));
 * }
 * }</pre>
 */
public final class Attributes {

    /** Nothing given: all defaults. */
    public static final Attributes NONE = new Attributes(Map.of());

    private static final Attribute<List<Misuse>> MISUSES = Attribute.list("misuses");

    private final Map<Attribute<?>, Object> given;

    private Attributes(Map<Attribute<?>, Object> given) {
        this.given = given;
    }

    /** The value given, or the default. */
    @SuppressWarnings("unchecked") // with(..) puts only values of the attribute's type
    public <T> T get(Attribute<T> attribute) {
        Object value = this.given.get(attribute);
        return (value == null) ? attribute.initial() : (T) value;
    }

    /** With a value in place of an earlier one. */
    public <T> Attributes with(Attribute<T> attribute, T value) {
        Map<Attribute<?>, Object> changed = new LinkedHashMap<>(this.given);
        if (value.equals(attribute.initial())) {
            changed.remove(attribute);
        } else {
            changed.put(attribute, value);
        }
        return new Attributes(changed);
    }

    /** With a value that is made of the earlier one. */
    public <T> Attributes update(Attribute<T> attribute, UnaryOperator<T> change) {
        return with(attribute, change.apply(get(attribute)));
    }

    /** With a value that may be missing. */
    public <T> Attributes set(Attribute<Optional<T>> attribute, T value) {
        return with(attribute, Optional.of(value));
    }

    /** With more values behind the earlier ones. */
    public <E extends @Nullable Object> Attributes add(Attribute<List<E>> attribute, List<? extends E> more) {
        return update(attribute, earlier -> Attribute.joined(earlier, more));
    }

    /** With one more named value, in place of an earlier one of that name. */
    public <K, V extends @Nullable Object> Attributes put(Attribute<Map<K, V>> attribute, K key, @Nullable V value) {
        return update(attribute, earlier -> Attribute.merged(earlier, Collections.singletonMap(key, value)));
    }

    /** With something noted that nobody can mean. */
    public Attributes misused(String what, String fix) {
        return misused(List.of(new Misuse(what, fix)));
    }

    /** With more noted that nobody can mean. */
    public Attributes misused(List<Misuse> more) {
        return add(MISUSES, more);
    }

    /** With a misuse noted if a number that was given is too small. */
    public Attributes least(String word, long number, long least) {
        return (number >= least)
                ? this
                : misused(
                        "has ." + word + "(" + number + "), which is less than " + least,
                        "give it " + least + " or more");
    }

    /** With a misuse noted if a time that was given is negative. */
    public Attributes notNegative(String word, Duration time) {
        return time.isNegative()
                ? misused("has ." + word + "(" + time + "), which is negative", "give it 0 or more")
                : this;
    }

    /** With a misuse noted if a text that was given is no regular expression. */
    public Attributes regex(String word, String text) {
        try {
            Pattern.compile(text);
            return this;
        } catch (PatternSyntaxException wrong) {
            return misused(
                    "has ." + word + "(\"" + text + "\"), which is no regular expression: " + wrong.getDescription(),
                    "escape what is meant as it stands with a backslash");
        }
    }

    /** With a misuse noted for each text that a header cannot carry. */
    public Attributes carried(String word, Collection<String> texts) {
        Attributes checked = this;
        for (String text : texts) {
            if (!text.chars().allMatch(c -> c == '\t' || (c >= ' ' && c != 0x7f && c <= 0xff))) {
                checked = checked.misused(
                        "has ." + word + "(\"" + text + "\"), which no header can carry",
                        "use letters and digits, without line breaks");
            }
        }
        return checked;
    }

    /** What was given that nobody can mean. */
    public List<Misuse> misuses() {
        return get(MISUSES);
    }

    /** Only some of what was given. */
    public Attributes only(Collection<Attribute<?>> some) {
        Map<Attribute<?>, Object> kept = new LinkedHashMap<>(this.given);
        kept.keySet().retainAll(some);
        return new Attributes(kept);
    }

    /** These, inside of outer ones: each attribute says how the two become one. */
    public Attributes within(Attributes outer) {
        Attributes all = outer;
        for (Attribute<?> attribute : this.given.keySet()) {
            all = all.combined(attribute, this);
        }
        return all;
    }

    private <T> Attributes combined(Attribute<T> attribute, Attributes inner) {
        return with(attribute, attribute.combined(get(attribute), inner.get(attribute)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attributes that && this.given.equals(that.given);
    }

    @Override
    public int hashCode() {
        return this.given.hashCode();
    }

    /** What differs from the defaults: {@code {prefix=/items, tags=[items]}}. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", "{", "}").setEmptyValue("");
        this.given.forEach((attribute, value) ->
                text.add(attribute + "=" + ((value instanceof Optional<?> some) ? some.orElse(null) : value)));
        return text.toString();
    }
}
