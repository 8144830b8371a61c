package io.fastapi.input.tree;

import io.fastapi.input.Body;
import io.fastapi.input.Context;
import io.fastapi.input.Dependency;
import io.fastapi.input.Dependency.Scope;
import io.fastapi.input.Input;
import io.fastapi.input.Param;
import io.fastapi.input.Security;
import io.fastapi.input.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An input where a function uses it: FastAPI's {@code Dependant}.
 *
 * @param input the input as declared, without the scopes asked for
 * @param asked the OAuth2 scopes that this use asks for
 * @param scopes the scopes asked for on the way here, this use's own last
 * @param inputs what computes it uses, if it is a dependency or a security scheme
 * @param inOverride whether this is what an override of the same input uses of it
 * @param replacement the override that stands here, if there is one
 */
public record Use(
        Input<?> input,
        List<String> asked,
        List<String> scopes,
        List<Use> inputs,
        boolean inOverride,
        @Nullable Replacement replacement) {

    /**
     * An override.
     *
     * @param dependency what computes the value instead
     * @param inputs what it uses
     */
    public record Replacement(Dependency<?> dependency, List<Use> inputs) {}

    /**
     * What makes two uses share one call: FastAPI's dependency cache key.
     *
     * @param dependency what is called
     * @param inOverride whether it is what an override of the same dependency uses of it
     * @param scopes the scopes, if anything below looks at them
     * @param scope when it is closed, if it is
     */
    public record CacheKey(Object dependency, boolean inOverride, Set<String> scopes, Optional<Scope> scope) {}

    /** The dependency that computes the value as declared; empty for what is read from the request itself. */
    public Optional<Dependency<?>> declared() {
        return this.input.accept(Called.INSTANCE);
    }

    /** What is called for each kind of input. */
    private enum Called implements Input.Visitor<Optional<Dependency<?>>> {
        INSTANCE;

        @Override
        public <T> Optional<Dependency<?>> dependency(Dependency<T> dependency) {
            return Optional.of(dependency);
        }

        @Override
        public <T> Optional<Dependency<?>> securityScheme(SecurityScheme<T> scheme) {
            return Optional.of(scheme.credentials());
        }

        /** The tree has what stands behind it. */
        @Override
        public <T> Optional<Dependency<?>> security(Security<T> security) {
            return Optional.empty();
        }

        @Override
        public <T> Optional<Dependency<?>> param(Param<T> param) {
            return Optional.empty();
        }

        @Override
        public <T> Optional<Dependency<?>> body(Body<T> body) {
            return Optional.empty();
        }

        @Override
        public <T> Optional<Dependency<?>> context(Context<T> context) {
            return Optional.empty();
        }
    }

    /** The dependency that computes the value when the application is served. */
    public Optional<Dependency<?>> served() {
        return (this.replacement == null) ? declared() : Optional.of(this.replacement.dependency());
    }

    /** What that uses. */
    public List<Use> servedInputs() {
        return (this.replacement == null) ? this.inputs : this.replacement.inputs();
    }

    /** The key of the call; that of an override is the key of what it replaces. */
    public CacheKey cacheKey() {
        Object called = (this.input instanceof Dependency<?> dependency) ? dependency.key() : this.input;
        Set<String> counted = usesScopes() ? new TreeSet<>(this.scopes) : Set.of();
        Optional<Scope> scope = declared().filter(Use::hasScope).map(Dependency::scope);
        return new CacheKey(called, this.inOverride, counted, scope);
    }

    private static boolean hasScope(Dependency<?> dependency) {
        return dependency.teardown().isPresent() || dependency.scope() == Scope.FUNCTION;
    }

    /** FastAPI's {@code _uses_scopes}: this use asks for some, or something here or below can look at them. */
    private boolean usesScopes() {
        if (!this.asked.isEmpty() || this.input instanceof SecurityScheme<?>) {
            return true;
        }
        if (this.input instanceof Context<?> context) {
            return context.kind() == Context.Kind.SECURITY_SCOPES;
        }
        for (Use use : this.inputs) {
            if (use.usesScopes()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a security scheme is declared here or below. */
    public boolean isSecured() {
        if (this.input instanceof SecurityScheme<?>) {
            return true;
        }
        for (Use use : this.inputs) {
            if (use.isSecured()) {
                return true;
            }
        }
        return false;
    }

    /** The inputs of the served tree that are read from the request itself, in order. */
    public List<Input<?>> servedLeaves() {
        List<Input<?>> leaves = new ArrayList<>();
        forEachServedLeaf(leaves::add);
        return leaves;
    }

    /** Visits every input of the served tree that is read from the request itself, in order. */
    public void forEachServedLeaf(Consumer<Input<?>> visitor) {
        if (served().isEmpty()) {
            visitor.accept(this.input);
        } else {
            servedInputs().forEach(use -> use.forEachServedLeaf(visitor));
        }
    }

    /** Visits every input of the declared tree that is read from the request itself, in order. */
    public void forEachDeclaredLeaf(Consumer<Input<?>> visitor) {
        if (declared().isEmpty()) {
            visitor.accept(this.input);
        } else {
            this.inputs.forEach(use -> use.forEachDeclaredLeaf(visitor));
        }
    }
}
