/** How descriptions hold what they were given: each setting is named once, and copied, compared and shown in one place. */
@org.jspecify.annotations.NullMarked
package io.fastapi.attribute;
