package io.fastapi.benchmarks.model;

/** The answer of "hello". */
public record Message(String message) {

    /** Hello World. */
    public static Message hello() {
        return new Message("Hello World");
    }
}
