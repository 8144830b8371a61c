package io.fastapi.engine.http;

import io.fastapi.input.Context;
import io.fastapi.input.Dependency;
import io.fastapi.input.Dependency.Scope;
import io.fastapi.input.Input;
import io.fastapi.input.Security;
import io.fastapi.input.SecurityScheme;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An input where an operation uses it: a node of the tree of dependencies, after overrides.
 *
 * @param input the input as it was declared, without its security scopes
 * @param dependency what computes it, if it is a dependency
 * @param overridden whether that replaces what was declared
 * @param scopes the OAuth2 scopes asked for on the way to it
 * @param inputs what the dependency uses
 */
record Use(
        Input<?> input, @Nullable Dependency<?> dependency, boolean overridden, List<String> scopes, List<Use> inputs) {

    /** What makes two uses share one call: FastAPI's dependency cache key. */
    record CacheKey(Object dependency, boolean overridden, List<String> scopes, Optional<Scope> scope) {}

    /** The key of a dependency; scopes count only if it looks at them. */
    CacheKey cacheKey(Dependency<?> computes) {
        Object key = (this.input instanceof Dependency<?> declared) ? declared.key() : this.input;
        List<String> sorted = usesScopes(computes) ? List.copyOf(new TreeSet<>(this.scopes)) : List.of();
        return new CacheKey(key, this.overridden, sorted, computes.teardown().map(teardown -> computes.scope()));
    }

    private static boolean usesScopes(Input<?> input) {
        if (input instanceof Security || input instanceof SecurityScheme) {
            return true;
        }
        if (input instanceof Context<?> context) {
            return context.kind() == Context.Kind.SECURITY_SCOPES;
        }
        if (input instanceof Dependency<?> dependency) {
            for (Input<?> part : dependency.inputs()) {
                if (usesScopes(part)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Visits every input of the tree that is no dependency, in order. */
    void forEachLeaf(Consumer<Input<?>> visitor) {
        if (this.dependency == null) {
            visitor.accept(this.input);
        } else {
            this.inputs.forEach(use -> use.forEachLeaf(visitor));
        }
    }
}
