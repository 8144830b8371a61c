/** Snippets of the page about templates. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.templates;
