package io.fastapi.types.serialize;

import io.fastapi.types.shape.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a model are written: FastAPI's {@code response_model_include}, {@code response_model_exclude},
 * {@code response_model_exclude_unset}, {@code _exclude_defaults}, {@code _exclude_none} and {@code _by_alias}.
 *
 * <p>A path names a field, by its Java name, by the name that the naming strategy gives it or by its name on the wire, and after a dot a field inside it:
 * {@code "owner.name"}. An element of a list is named by its index from 0, or from the end by a negative one, every
 * element of a list or value of a map by {@code __all__}: {@code "items.__all__.price"}. What is said of all is also said of an element that is named beside them.
 *
 * <p>Immutable; equal by content.
 */
public final class FieldFilter {

    /** The name of all elements of a list or values of a map. */
    public static final String ALL = "__all__";

    private static final FieldFilter NONE = new FieldFilter(new State(null, Paths.NONE, true, false, false, false));

    /** Paths as a tree; a name without names below it stands for the whole value. */
    record Paths(Map<String, Paths> children) {

        static final Paths NONE = new Paths(Map.of());

        boolean isEmpty() {
            return this.children.isEmpty();
        }

        Paths with(String path) {
            int dot = path.indexOf('.');
            String name = (dot < 0) ? path : path.substring(0, dot);
            Map<String, Paths> all = new LinkedHashMap<>(this.children);
            Paths known = this.children.get(name);
            boolean whole = dot < 0 || (known != null && known.isEmpty());
            all.put(name, whole ? NONE : ((known != null) ? known : NONE).with(path.substring(dot + 1)));
            return new Paths(Collections.unmodifiableMap(all));
        }

        /** What the first of these names says that is there, with what is said of all; {@code null} if nothing is. */
        @Nullable
        Paths find(String... names) {
            Paths ofAll = this.children.get(ALL);
            for (String name : names) {
                Paths found = this.children.get(name);
                if (found != null) {
                    return (ofAll == null) ? found : found.with(ofAll);
                }
            }
            return ofAll;
        }

        /** With what is said of all elements, where it is not said of one that it counts as a whole. */
        private Paths with(Paths ofAll) {
            if (isEmpty()) {
                return this;
            }
            Map<String, Paths> all = new LinkedHashMap<>(this.children);
            ofAll.children.forEach((name, paths) -> all.merge(name, paths, Paths::with));
            return new Paths(Collections.unmodifiableMap(all));
        }
    }

    private record State(
            @Nullable Paths include,
            Paths exclude,
            boolean byAlias,
            boolean excludeUnset,
            boolean excludeDefaults,
            boolean excludeNone) {}

    private final State state;

    private FieldFilter(State state) {
        this.state = state;
    }

    /** Writes every field, under its name on the wire. */
    public static FieldFilter none() {
        return NONE;
    }

    /** Writes only the fields at these paths, and those included before. */
    public FieldFilter include(String... paths) {
        Paths include = (this.state.include() != null) ? this.state.include() : Paths.NONE;
        return with(add(include, paths), this.state.exclude());
    }

    /** Leaves out the fields at these paths, also when they are included. */
    public FieldFilter exclude(String... paths) {
        return with(this.state.include(), add(this.state.exclude(), paths));
    }

    /**
     * Whether fields have their names on the wire, as without this call, or those that the naming strategy gives them: a name
     * by {@code @JsonProperty} is an alias, as in FastAPI.
     */
    public FieldFilter byAlias(boolean byAlias) {
        State s = this.state;
        return new FieldFilter(
                new State(s.include(), s.exclude(), byAlias, s.excludeUnset(), s.excludeDefaults(), s.excludeNone()));
    }

    /** Leaves out fields that the input of a {@link io.fastapi.types.model.Validated} value did not give. */
    public FieldFilter excludeUnset() {
        State s = this.state;
        return new FieldFilter(
                new State(s.include(), s.exclude(), s.byAlias(), true, s.excludeDefaults(), s.excludeNone()));
    }

    /** Leaves out fields whose value equals their default. */
    public FieldFilter excludeDefaults() {
        State s = this.state;
        return new FieldFilter(
                new State(s.include(), s.exclude(), s.byAlias(), s.excludeUnset(), true, s.excludeNone()));
    }

    /** Leaves out fields that are {@code null}, at every depth. */
    public FieldFilter excludeNone() {
        State s = this.state;
        return new FieldFilter(
                new State(s.include(), s.exclude(), s.byAlias(), s.excludeUnset(), s.excludeDefaults(), true));
    }

    private static Paths add(Paths paths, String... more) {
        Paths all = paths;
        for (String path : more) {
            all = all.with(path);
        }
        return all;
    }

    private FieldFilter with(@Nullable Paths include, Paths exclude) {
        State s = this.state;
        return new FieldFilter(
                new State(include, exclude, s.byAlias(), s.excludeUnset(), s.excludeDefaults(), s.excludeNone()));
    }

    boolean isByAlias() {
        return this.state.byAlias();
    }

    public boolean excludesUnset() {
        return this.state.excludeUnset();
    }

    boolean excludesDefaults() {
        return this.state.excludeDefaults();
    }

    boolean excludesNone() {
        return this.state.excludeNone();
    }

    /**
     * A path that names nothing.
     *
     * @param path the path
     * @param known the fields that there are in place of its last one
     */
    public record Unknown(String path, List<String> known) {}

    /** The paths that name nothing in a type, as far as it can be told: a misspelled field, say. */
    public List<Unknown> unknown(Shape shape) {
        Paths include = (this.state.include() != null) ? this.state.include() : Paths.NONE;
        List<Unknown> unknown = new ArrayList<>(UnknownPaths.of(include, shape));
        unknown.addAll(UnknownPaths.of(this.state.exclude(), shape));
        return unknown;
    }

    /** Whether some paths are included or excluded here or below. */
    boolean hasPaths() {
        return this.state.include() != null || !this.state.exclude().isEmpty();
    }

    /** Whether paths name single elements, other than all of them. */
    boolean namesElements() {
        return names(this.state.include()) || names(this.state.exclude());
    }

    private static boolean names(@Nullable Paths paths) {
        return paths != null && paths.children().keySet().stream().anyMatch(name -> !name.equals(ALL));
    }

    /** The filter for what is inside one of these names, {@code null} when it is left out altogether. */
    @Nullable
    FieldFilter inside(String... names) {
        Paths excluded = this.state.exclude().find(names);
        if (excluded != null && excluded.isEmpty()) {
            return null;
        }
        Paths include = this.state.include();
        Paths included = (include != null) ? include.find(names) : null;
        if (include != null && included == null) {
            return null;
        }
        Paths within = (included == null || included.isEmpty()) ? null : included;
        return with(within, (excluded != null) ? excluded : Paths.NONE);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldFilter that && this.state.equals(that.state);
    }

    @Override
    public int hashCode() {
        return this.state.hashCode();
    }

    @Override
    public String toString() {
        return this.state.toString();
    }
}
