package io.fastapi.conformance;

import java.util.Map;
import java.util.function.Supplier;

/** Serves every twin, for clients that generate their requests: {@code checks/hostile}. */
final class TwinServer {

    private TwinServer() {}

    /** Prints the name and port of each twin, then {@code ready}, and serves until the process is ended. */
    public static void main(String[] arguments) throws InterruptedException {
        for (Map.Entry<String, Supplier<Twin>> twin : Twins.ALL.entrySet()) {
            Served served = Served.start(twin.getValue().get());
            System.out.println(twin.getKey() + " " + served.port());
        }
        System.out.println("ready");
        Thread.currentThread().join();
    }
}
