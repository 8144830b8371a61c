/** The application of {@code custom-routes.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.comingfromfastapi;
