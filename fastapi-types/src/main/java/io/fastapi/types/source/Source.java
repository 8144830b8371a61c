package io.fastapi.types.source;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * One value to be read, whatever it comes from. Validators are written against this class only.
 *
 * <p>A value is read once, by exactly one of {@link #raw()}, {@link #items()}, {@link #entries()} or a scalar accessor,
 * unless it comes from {@link #rereadable()}. Not thread-safe.
 */
public abstract sealed class Source permits JsonSource, ObjectSource {

    /** What a value is. */
    public enum Kind {
        NULL,
        BOOLEAN,
        INTEGER,
        FLOAT,
        TEXT,
        BYTES,
        ARRAY,
        OBJECT,
        /** A Java object that has no JSON counterpart, e.g. a date or a record. */
        OTHER
    }

    /** A walk over the items of an array. */
    public interface Items {

        /** Goes to the next item; false after the last. */
        boolean advance();

        /** The current item; valid until the next step. */
        Source item();
    }

    /** A walk over the entries of an object, in the order in which they were given. */
    public interface Entries {

        /** Goes to the next entry; false after the last. */
        boolean advance();

        /** The current key: a string, or whatever a Java map has. */
        @Nullable
        Object key();

        /** The current value; valid until the next step. */
        Source value();
    }

    /** What this value is. */
    public abstract Kind kind();

    /** The value of a {@link Kind#BOOLEAN}. */
    public abstract boolean bool();

    /** Whether an {@link Kind#INTEGER} fits in a {@code long}. */
    public abstract boolean fitsLong();

    /** An {@link Kind#INTEGER} that fits in a {@code long}. */
    public abstract long integer();

    /** The value of any {@link Kind#INTEGER}. */
    public abstract BigInteger bigInteger();

    /** The value of a {@link Kind#FLOAT}. */
    public abstract double number();

    /** The value of a {@link Kind#TEXT}. */
    public abstract String text();

    /** The items of an {@link Kind#ARRAY}. */
    public abstract Items items();

    /** The entries of an {@link Kind#OBJECT}. */
    public abstract Entries entries();

    /** The whole value as plain objects, or the Java object itself. */
    public abstract @Nullable Object raw();

    /** The same value, readable any number of times; this source is used up. */
    public abstract ObjectSource rereadable();
}
