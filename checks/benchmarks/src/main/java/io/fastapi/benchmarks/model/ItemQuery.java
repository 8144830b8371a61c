package io.fastapi.benchmarks.model;

/** The parameters of "parameters", echoed. */
public record ItemQuery(int itemId, String q, int limit, String xToken) {}
