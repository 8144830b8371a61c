/** Pages made of templates: what renders them, and what they all know. */
@org.jspecify.annotations.NullMarked
package io.fastapi.templating;
