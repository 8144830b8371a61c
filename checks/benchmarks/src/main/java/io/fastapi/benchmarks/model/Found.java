package io.fastapi.benchmarks.model;

/** The answer of one of many routes. */
public record Found(int route, int itemId) {}
