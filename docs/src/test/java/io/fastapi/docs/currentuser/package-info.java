/** The application of {@code tutorial/current-user.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.currentuser;
