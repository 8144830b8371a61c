/** Every snippet of the pages and the README, and the tests that hold them together. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs;
