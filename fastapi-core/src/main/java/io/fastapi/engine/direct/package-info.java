/** An exchange made of Reactor Netty's own request and response, for requests that nothing but an operation has to see. */
@NullMarked
package io.fastapi.engine.direct;

import org.jspecify.annotations.NullMarked;
