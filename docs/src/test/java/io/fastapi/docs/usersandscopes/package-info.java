/** The application of {@code advanced/users-and-scopes.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.usersandscopes;
