/** What happens to a request on Reactor Netty before Spring sees it. */
@org.jspecify.annotations.NullMarked
package io.fastapi.engine.netty;
