/** The application of {@code tutorial/body-updates.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.bodyupdates;
