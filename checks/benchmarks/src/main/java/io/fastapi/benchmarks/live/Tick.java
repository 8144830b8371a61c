package io.fastapi.benchmarks.live;

/** What an event carries. */
record Tick(int number, String text) {

    static Tick of(int number) {
        return new Tick(number, "a tick");
    }
}
