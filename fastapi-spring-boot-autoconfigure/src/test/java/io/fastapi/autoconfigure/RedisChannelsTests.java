package io.fastapi.autoconfigure;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.websocket;
import static io.fastapi.operation.ResponseClass.EVENT_SOURCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fastapi.autoconfigure.ChannelClients.Events;
import io.fastapi.autoconfigure.ChannelClients.Socket;
import io.fastapi.channel.Channel;
import io.fastapi.channel.Channels;
import io.fastapi.routing.ApiRouter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Two instances of an application, and a real Redis between them. */
class RedisChannelsTests {

    record Note(int number) {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        Channel<Note> notes(Channels channels) {
            return channels.channel("notes", Note.class);
        }

        @Bean
        ApiRouter operations(Channel<Note> notes) {
            return ApiRouter.of(
                    websocket("/ws/{room}").params(path("room")).handle((socket, room) -> {
                        socket.accept();
                        socket.subscribe(notes, room);
                        socket.send("ready");
                        for (Note note : socket.messages(Note.class)) {
                            notes.publish(room, note);
                        }
                    }),
                    get("/events/{room}")
                            .responseClass(EVENT_SOURCE)
                            .params(path("room"), header("Last-Event-ID").orElse(""))
                            .handleAsync(notes::events),
                    post("/notes/{room}")
                            .status(204)
                            .params(path("room"), body(Note.class))
                            .handleVoid(notes::publish));
        }
    }

    @TempDir
    private Path directory;

    private RedisServer redis;
    private final List<ReactiveWebServerApplicationContext> instances = new ArrayList<>();

    @BeforeEach
    void startRedis() throws Exception {
        assumeTrue(RedisServer.isInstalled(), "redis-server is not installed (Debian: redis-server)");
        this.redis = RedisServer.in(this.directory);
    }

    @AfterEach
    void stopEverything() throws Exception {
        this.instances.forEach(ReactiveWebServerApplicationContext::close);
        if (this.redis != null) {
            this.redis.close();
        }
    }

    private int instance() {
        SpringApplication application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.REACTIVE);
        ReactiveWebServerApplicationContext context = (ReactiveWebServerApplicationContext) application.run(
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--fastapi.channels.type=redis",
                "--spring.data.redis.port=" + this.redis.port());
        this.instances.add(context);
        return context.getWebServer().getPort();
    }

    private static List<String> notes(int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(number -> "{\"number\":" + number + "}")
                .toList();
    }

    @Test
    void whatIsPublishedAtOneInstanceArrivesAtClientsOfBothInOrder() throws Exception {
        this.redis.start();
        int one = instance();
        int two = instance();
        Socket socketOfOne = Socket.open(one, "/ws/a");
        Socket socketOfTwo = Socket.open(two, "/ws/a");
        Socket elsewhere = Socket.open(two, "/ws/b");
        socketOfOne.await(1);
        socketOfTwo.await(1);
        elsewhere.await(1);
        for (String note : notes(0, 50)) {
            socketOfOne.send(note);
        }
        socketOfTwo.await(51);
        Events eventsOfOne = Events.open(one, "/events/a", "0");
        Events eventsOfTwo = Events.open(two, "/events/a", "0");
        for (String note : notes(50, 100)) {
            assertThat(ChannelClients.post(two, "/notes/a", note)).isEqualTo(204);
        }
        for (Socket socket : List.of(socketOfOne, socketOfTwo)) {
            socket.await(101);
            assertThat(socket.received.subList(1, 101)).isEqualTo(notes(0, 100));
        }
        for (Events events : List.of(eventsOfOne, eventsOfTwo)) {
            events.await(100);
            assertThat(events.received).isEqualTo(notes(0, 100));
        }
        assertThat(elsewhere.received).containsExactly("ready");
    }

    @Test
    void nothingIsLostOrDoubledWhenRedisIsRestartedWhileMessagesArePublished() throws Exception {
        this.redis.start();
        int one = instance();
        int two = instance();
        Socket socketOfOne = Socket.open(one, "/ws/a");
        Socket socketOfTwo = Socket.open(two, "/ws/a");
        socketOfOne.await(1);
        socketOfTwo.await(1);
        ChannelClients.post(one, "/notes/a", "{\"number\":0}");
        Events eventsOfTwo = Events.open(two, "/events/a", "0");
        eventsOfTwo.await(1);

        CompletableFuture<Void> publishing = CompletableFuture.runAsync(() -> {
            for (String note : notes(1, 400)) {
                try {
                    assertThat(ChannelClients.post(one, "/notes/a", note)).isEqualTo(204);
                } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                }
            }
        });
        socketOfTwo.await(50);
        this.redis.stop();
        this.redis.start();
        publishing.join();

        for (Socket socket : List.of(socketOfOne, socketOfTwo)) {
            socket.await("{\"number\":399}");
            assertThat(socket.received.subList(1, socket.received.size())).isEqualTo(notes(0, 400));
        }
        eventsOfTwo.await("{\"number\":399}");
        assertThat(eventsOfTwo.received).isEqualTo(notes(0, 400));
    }

    @Test
    void aClientThatComesBackToTheOtherInstanceReadsWhatItMissed() throws Exception {
        this.redis.start();
        int one = instance();
        int two = instance();
        for (String note : notes(0, 200)) {
            ChannelClients.post(one, "/notes/a", note);
        }
        Events before = Events.open(one, "/events/a", "0");
        before.await(200);
        before.close();
        for (String note : notes(200, 500)) {
            ChannelClients.post(one, "/notes/a", note);
        }
        Events back = Events.open(two, "/events/a", before.lastId);
        back.await(300);
        ChannelClients.post(two, "/notes/a", "{\"number\":500}");
        back.await(301);
        assertThat(back.received).isEqualTo(notes(200, 501));
    }

    @Test
    void whatOthersWriteIntoTheStreamIsDroppedAndCountedIfItDoesNotFit() throws Exception {
        this.redis.start();
        int one = instance();
        Socket socket = Socket.open(one, "/ws/a");
        socket.await(1);
        String key = "fastapi:channels:notes:a";
        this.redis.command("XADD " + key + " * m nonsense");
        this.redis.command("XADD " + key + " * other '{\"number\":1}'");
        this.redis.command("XADD " + key + " * m '{\"number\":\"x\"}'");
        this.redis.command("XADD " + key + " * m '{\"number\":7}'");
        this.redis.command("PUBLISH fastapi:channels:published " + key);
        this.redis.command("PUBLISH fastapi:channels:published another");
        socket.await(2);
        assertThat(socket.received).containsExactly("ready", "{\"number\":7}");
        MeterRegistry meters = this.instances.get(0).getBean(MeterRegistry.class);
        assertThat(meters.get("fastapi.channel.messages")
                        .tag("count", "invalid")
                        .tag("channel", "notes")
                        .counter()
                        .count())
                .isEqualTo(3);
        assertThat(meters.get("fastapi.channel.subscriptions").gauge().value()).isEqualTo(1);
    }

    @Test
    void aRoomIsNotReadWhenNobodyIsThereAndKeysEnd() throws Exception {
        this.redis.start();
        int one = instance();
        RedisBroker broker = this.instances.get(0).getBean(RedisBroker.class);
        Socket socket = Socket.open(one, "/ws/a");
        socket.await(1);
        socket.send("{\"number\":1}");
        socket.await(2);
        assertThat(broker.open()).isEqualTo(1);
        socket.close();
        Awaitility.await().until(() -> broker.open() == 0);
        assertThat(Long.parseLong(this.redis
                        .command("PTTL fastapi:channels:notes:a")
                        .substring(1)
                        .trim()))
                .isBetween(1L, Duration.ofMinutes(5).toMillis());
    }

    @Test
    void anApplicationStartsWithoutRedisAndServesWhenItIsThere() throws Exception {
        int one = instance();
        Socket early = Socket.open(one, "/ws/a");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> early.closed == 1011);
        assertThat(ChannelClients.post(one, "/notes/a", "{\"number\":1}")).isEqualTo(500);
        this.redis.start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> ChannelClients.post(one, "/notes/a", "{\"number\":2}") == 204);
        Socket later = Socket.open(one, "/ws/a");
        later.await(1);
        later.send("{\"number\":3}");
        later.await(2);
        assertThat(later.received).containsExactly("ready", "{\"number\":3}");
    }
}
