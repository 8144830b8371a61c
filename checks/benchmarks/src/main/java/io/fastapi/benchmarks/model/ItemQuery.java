package io.fastapi.benchmarks.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** The parameters of "parameters", echoed. */
@JsonPropertyOrder({"itemId", "q", "limit", "xToken"})
public record ItemQuery(int itemId, String q, int limit, String xToken) {}
