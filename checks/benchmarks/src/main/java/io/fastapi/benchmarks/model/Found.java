package io.fastapi.benchmarks.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** The answer of one of many routes. */
@JsonPropertyOrder({"route", "itemId"})
public record Found(int route, int itemId) {}
