/** The application of {@code advanced/changing-status.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.changingstatus;
