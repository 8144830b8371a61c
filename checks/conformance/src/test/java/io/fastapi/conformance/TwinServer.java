package io.fastapi.conformance;

import java.util.Map;
import java.util.function.Supplier;

/** Serves every twin, for clients that generate their requests: {@code checks/hostile}. */
final class TwinServer {

    private TwinServer() {}

    /** Prints the name and port of each twin, then {@code ready}, and serves until the process is ended. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            serve();
        } catch (RuntimeException failed) {
            failed.printStackTrace();
            // the twins before it would be served for good, and whoever waits for the rest would wait as long
            System.exit(1);
        }
        Thread.currentThread().join();
    }

    private static void serve() {
        for (Map.Entry<String, Supplier<Twin>> twin : Twins.ALL.entrySet()) {
            Served served = Served.start(twin.getValue().get());
            System.out.println(twin.getKey() + " " + served.port());
        }
        System.out.println("ready");
    }
}
