/** The tests of {@code advanced/testing-events.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.testingevents;
