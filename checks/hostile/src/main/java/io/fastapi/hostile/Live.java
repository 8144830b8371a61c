package io.fastapi.hostile;

import io.fastapi.background.BackgroundTasks;
import io.fastapi.websocket.AsyncWebSocket;
import io.fastapi.websocket.WebSocket;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** What stays open: streams of events and WebSockets. */
final class Live {

    private static final int EVENTS = 20_000;
    private static final String TEXT = "e".repeat(2500);

    private final Work work;
    private final Pieces pieces;

    Live(Work work, Pieces pieces) {
        this.work = work;
        this.pieces = pieces;
    }

    /** 50 MB of events. */
    Flux<String> events() {
        return Flux.range(0, EVENTS).map(number -> TEXT);
    }

    Iterator<String> blockingEvents() {
        return IntStream.range(0, EVENTS).mapToObj(number -> TEXT).iterator();
    }

    /** Three events, after which nothing more comes. */
    Flux<String> news(String resource) {
        return Flux.just("one", "two", "three").concatWith(Flux.never());
    }

    Flux<String> count(int events) {
        return Flux.range(0, events).map(String::valueOf);
    }

    /** Says what it hears, and leaves a task behind unless it fails. */
    void echo(WebSocket socket, String resource, BackgroundTasks tasks) {
        socket.accept();
        for (String text : socket.texts()) {
            socket.send(text);
        }
        this.work.addTask(tasks);
    }

    Publisher<Void> echoAsync(AsyncWebSocket socket, String resource, BackgroundTasks tasks) {
        socket.accept();
        return Flux.from(socket.send(socket.texts())).doOnComplete(() -> this.work.addTask(tasks));
    }

    /** 50 MB, whatever it hears. */
    void flood(WebSocket socket, String resource) {
        socket.accept();
        this.pieces.iterator().forEachRemaining(socket::sendBytes);
    }

    void endless(WebSocket socket) {
        socket.accept();
        this.pieces.blockingEndless().forEachRemaining(socket::sendBytes);
    }

    Publisher<Void> endlessAsync(AsyncWebSocket socket) {
        socket.accept();
        return socket.send(this.pieces.endless());
    }

    Publisher<Void> floodAsync(AsyncWebSocket socket, String resource) {
        socket.accept();
        return socket.send(this.pieces.flux());
    }
}
