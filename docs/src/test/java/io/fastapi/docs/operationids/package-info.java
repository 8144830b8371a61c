/** The application of {@code advanced/operation-ids.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.operationids;
