/** The application of {@code tutorial/bigger-applications.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.biggerapplications;
