package io.fastapi.benchmarks.byhand;

/** What to send, always JSON. */
public record Answer(int status, byte[] body) {}
