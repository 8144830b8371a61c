/** The application of {@code comingfromrestcontroller.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.comingfromrestcontroller;
