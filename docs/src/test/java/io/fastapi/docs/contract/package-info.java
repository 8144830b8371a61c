/** The application of {@code contract.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.contract;
