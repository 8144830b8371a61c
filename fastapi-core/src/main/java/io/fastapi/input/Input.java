package io.fastapi.input;

import org.jspecify.annotations.Nullable;

/**
 * Anything that an operation reads, as an immutable value that can be shared between operations.
 *
 * <pre>
 * Input
 *   Param           a named value from path, query, headers, cookies, a form, or an uploaded file
 *   Body            the request body, or one named part of it
 *   Dependency      a value computed from other inputs, once per request
 *   Security        a dependency with OAuth2 scopes
 *   SecurityScheme  credentials, documented as an OpenAPI security scheme
 *   Context         what belongs to the request: the request itself, the answer to come, background tasks ..
 * </pre>
 *
 * @param <T> the type of the value that a handler receives
 */
public sealed interface Input<T> permits Param, Body, Dependency, Security, SecurityScheme, Context {

    /** Calls the method of the visitor that is for this kind of input. */
    <R extends @Nullable Object> R accept(Visitor<R> visitor);

    /**
     * What is done for each kind of input; a further kind does not compile until every visitor knows it.
     *
     * @param <R> what comes of it
     */
    interface Visitor<R extends @Nullable Object> {

        /** For a parameter. */
        <T> R param(Param<T> param);

        /** For a body, or a part of one. */
        <T> R body(Body<T> body);

        /** For a dependency. */
        <T> R dependency(Dependency<T> dependency);

        /** For a dependency or scheme with scopes. */
        <T> R security(Security<T> security);

        /** For a security scheme. */
        <T> R securityScheme(SecurityScheme<T> scheme);

        /** For a part of the request. */
        <T> R context(Context<T> context);
    }
}
