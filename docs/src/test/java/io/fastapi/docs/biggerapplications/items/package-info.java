/** The routers of items. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.biggerapplications.items;
