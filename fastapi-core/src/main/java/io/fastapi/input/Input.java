package io.fastapi.input;

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
public sealed interface Input<T> permits Param, Body, Dependency, Security, SecurityScheme, Context {}
