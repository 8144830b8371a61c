@org.jspecify.annotations.NullMarked
package io.fastapi.docs.channels;
