package io.fastapi.autoconfigure;

import io.fastapi.attribute.Misuse;
import io.fastapi.engine.verify.DefinitionChecks;
import io.fastapi.error.Problems;
import io.fastapi.middleware.Middleware;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;

/**
 * The {@code fastapi.*} properties as somebody wrote them, and what is wrong with them.
 *
 * @param binder reads them
 * @param problems what is wrong
 */
record WrittenProperties(Binder binder, Problems problems) {

    static final Duration LONGEST = Duration.ofDays(36_500);

    /**
     * Notes that a property cannot be meant.
     *
     * @param property its name after {@code fastapi.}
     * @param value what was read, shown where it is not found as it was written; nothing if that is what is wrong
     */
    void wrong(String property, @Nullable Object value, String what, String fix) {
        String name = "fastapi." + property;
        this.problems.add("property " + name + (value == null ? "" : " = '" + written(name, value) + "'"), what, fix);
    }

    /** Notes a time that no clock of the machine counts to: nanoseconds fill a number in 292 years. */
    void notForever(String property, Duration value) {
        if (value.compareTo(LONGEST) > 0) {
            wrong(property, value, "it is more than 100 years", "set it to " + LONGEST.toDays() + "d or less");
        }
    }

    /**
     * Gives an object a value that a property has.
     *
     * @param before the object without it, which is also the result if the value is wrong
     */
    <O, V> O given(O before, String property, V value, BiFunction<O, V, O> change) {
        try {
            return change.apply(before, value);
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            wrong(property, value, String.valueOf(wrong.getMessage()), "change or remove it");
            return before;
        }
    }

    /**
     * Gives middleware a value that a property has.
     *
     * @param before the middleware without it, which is also the result if the value is wrong
     */
    <M extends Middleware, V> M meant(M before, String property, V value, BiFunction<M, V, M> change) {
        M after = given(before, property, value, change);
        Set<Misuse> all = new LinkedHashSet<>(after.misuses());
        all.addAll(DefinitionChecks.unfit(after));
        all.forEach(misuse -> wrong(property, value, misuse.what(), misuse.fix()));
        return all.isEmpty() ? after : before;
    }

    private String written(String name, Object value) {
        try {
            return this.binder.bind(name, String.class).orElseGet(value::toString);
        } catch (BindException noText) {
            return value.toString();
        }
    }
}
