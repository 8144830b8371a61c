package io.fastapi;

import io.fastapi.attribute.Attributes;
import io.fastapi.attribute.Misuse;
import java.time.Duration;
import java.util.List;

/**
 * How WebSockets are served. A duration of zero means never.
 *
 * @param messageSize bytes of a message; the connection is closed with 1009 beyond
 * @param frameSize bytes of a frame; the connection is closed with 1009 beyond
 * @param connections open connections of an application; the handshake is answered with 503 beyond
 * @param threads threads before Java 21, one for each connection whose function may block; 503 beyond
 * @param idleTime time without a message from the client; the connection is closed with 1001 after it
 * @param pingInterval time in which nothing comes from the client, until it is sent a ping
 * @param pingTimeout time in which nothing comes after that; the connection is closed with 1011 after it
 * @param sendTime time in which a client takes nothing of what is to be sent; the connection is cut after it
 * @param compression whether messages are compressed for clients that offer it ({@code permessage-deflate})
 * @param allowedOrigins origins of pages that may connect, {@code https://example.org}; 403 for others. Empty for all;
 *     clients that are no browsers send none and may connect
 * @param closesWithoutFrame whether a connection whose function has returned or failed is cut as uvicorn does it, so that
 *     clients see 1006, instead of being closed with 1000 or 1011
 */
public record WebSocketSettings(
        int messageSize,
        int frameSize,
        int connections,
        int threads,
        Duration idleTime,
        Duration pingInterval,
        Duration pingTimeout,
        Duration sendTime,
        boolean compression,
        List<String> allowedOrigins,
        boolean closesWithoutFrame) {

    private static final int MEGABYTES_16 = 16 * 1024 * 1024;

    /** uvicorn's: 16 MiB a message, a ping every 20 seconds; besides 10,000 connections, 200 threads, no compression. */
    public static final WebSocketSettings DEFAULT = new WebSocketSettings(
            MEGABYTES_16,
            MEGABYTES_16,
            10_000,
            200,
            Duration.ZERO,
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            false,
            List.of(),
            false);

    public WebSocketSettings {
        allowedOrigins = List.copyOf(allowedOrigins);
    }

    List<Misuse> misuses() {
        return Attributes.NONE
                .least("messageSize", this.messageSize, 1)
                .least("frameSize", this.frameSize, 1)
                .least("connections", this.connections, 1)
                .least("threads", this.threads, 1)
                .notNegative("idleTime", this.idleTime)
                .notNegative("pingInterval", this.pingInterval)
                .notNegative("pingTimeout", this.pingTimeout)
                .notNegative("sendTime", this.sendTime)
                .misuses();
    }

    /** The same, where connections are cut as by uvicorn or closed with a frame. */
    public WebSocketSettings closesWithoutFrame(boolean changed) {
        return new WebSocketSettings(
                this.messageSize,
                this.frameSize,
                this.connections,
                this.threads,
                this.idleTime,
                this.pingInterval,
                this.pingTimeout,
                this.sendTime,
                this.compression,
                this.allowedOrigins,
                changed);
    }
}
