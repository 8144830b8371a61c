/** The application of {@code tutorial/operation-configuration.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.operationconfiguration;
