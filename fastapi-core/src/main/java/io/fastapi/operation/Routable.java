package io.fastapi.operation;

/** What a router holds: an operation, another router, a WebSocket. */
public interface Routable {}
