/** The application of {@code tutorial/form-data.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.formdata;
