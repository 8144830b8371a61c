package io.fastapi.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.types.TypeAdapters;
import io.fastapi.types.error.MisuseException;
import io.fastapi.types.model.TypeRef;
import jakarta.validation.constraints.NotBlank;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class ChannelTests {

    record Note(@NotBlank String text) {}

    private final Counts counts = new Counts();

    private Channels channels(ChannelSettings settings) {
        return Channels.inProcess(TypeAdapters.defaults(), settings, this.counts);
    }

    private Channel<Note> notes(ChannelSettings settings) {
        return channels(settings).channel("notes", Note.class);
    }

    private static List<String> texts(Received<ChannelEvent<Note>> received) {
        return received.items.stream().map(event -> event.message().text()).toList();
    }

    @Test
    void everySubscriberOfARoomReceivesWhatIsPublishedThere() {
        Channel<Note> notes = notes(ChannelSettings.DEFAULT);
        Received<ChannelEvent<Note>> one = Received.all(notes.events("a"));
        Received<Note> two = Received.all(notes.messages("a"));
        Received<Note> elsewhere = Received.all(notes.messages("b"));

        notes.publish("a", new Note("first"));
        notes.publish("a", new Note("second"));

        assertThat(texts(one)).containsExactly("first", "second");
        assertThat(two.items).containsExactly(new Note("first"), new Note("second"));
        assertThat(elsewhere.items).isEmpty();
        assertThat(this.counts.of(ChannelMeter.Count.PUBLISHED)).isEqualTo(2);
        assertThat(this.counts.of(ChannelMeter.Count.DELIVERED)).isEqualTo(4);
    }

    @Test
    void allSubscribersOfARoomSeeTheMessagesOfManyThreadsInOneOrder() throws Exception {
        Channel<Note> notes = notes(ChannelSettings.DEFAULT);
        List<Received<ChannelEvent<Note>>> readers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            readers.add(Received.all(notes.events("a")));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> running = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            int number = thread;
            running.add(threads.submit(() -> {
                for (int i = 0; i < 500; i++) {
                    notes.publish("a", new Note(number + ":" + i));
                }
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
        threads.shutdown();

        readers.forEach(reader -> reader.await(4000));
        List<String> order = texts(readers.get(0));
        assertThat(readers).allSatisfy(reader -> assertThat(texts(reader)).isEqualTo(order));
        for (int thread = 0; thread < 8; thread++) {
            String prefix = thread + ":";
            List<String> own =
                    order.stream().filter(text -> text.startsWith(prefix)).toList();
            assertThat(own).hasSize(500).isSortedAccordingTo((a, b) -> number(a) - number(b));
        }
        List<MessageId> ids =
                readers.get(0).items.stream().map(ChannelEvent::place).toList();
        assertThat(ids).isSorted();
        assertThat(new HashSet<>(ids)).hasSize(4000);
    }

    private static int number(String text) {
        return Integer.parseInt(text.substring(2));
    }

    @Test
    void aSubscriberThatComesBackReceivesWhatItMissedAndThenWhatComes() {
        Channel<Note> notes = notes(ChannelSettings.DEFAULT);
        Received<ChannelEvent<Note>> before = Received.all(notes.events("a"));
        notes.publish("a", new Note("had"));
        before.cancel();
        notes.publish("a", new Note("missed"));
        notes.publish("a", new Note("missed too"));

        Received<ChannelEvent<Note>> back =
                Received.all(notes.events("a", before.items.get(0).id()));
        notes.publish("a", new Note("new"));

        assertThat(texts(back)).containsExactly("missed", "missed too", "new");
    }

    @Test
    void whoHasNoIdOrOneThatIsNoneReceivesWhatComesFromNowOn() {
        Channel<Note> notes = notes(ChannelSettings.DEFAULT);
        notes.publish("a", new Note("before"));
        for (String id : List.of("", "abc", "-", "1-", "-1-0", "99999999999999999999", "1-x")) {
            Received<ChannelEvent<Note>> reader = Received.all(notes.events("a", id));
            notes.publish("a", new Note("after"));
            assertThat(texts(reader)).as(id).containsExactly("after");
            reader.cancel();
        }
        assertThat(texts(Received.all(notes.events("a", "0"))))
                .startsWith("before")
                .hasSize(8);
    }

    @Test
    void aSlowSubscriberLosesItsSubscriptionAndNobodyElseDoes() throws Exception {
        Channel<Note> notes = notes(ChannelSettings.DEFAULT.buffer(10));
        Received<ChannelEvent<Note>> slow = Received.some(notes.events("a"), 2);
        Received<ChannelEvent<Note>> fast = Received.all(notes.events("a"));

        for (int i = 0; i < 12; i++) {
            notes.publish("a", new Note("note " + i));
        }
        assertThat(slow.isOver()).isFalse();
        notes.publish("a", new Note("one too many"));

        assertThat(slow.end())
                .isInstanceOf(SlowSubscriberException.class)
                .hasMessageContaining("more than 10 messages");
        assertThat(texts(slow)).containsExactly("note 0", "note 1");
        assertThat(texts(fast)).hasSize(13);
        assertThat(this.counts.of(ChannelMeter.Count.SLOW)).isEqualTo(1);
        assertThat(this.counts.subscriptions()).isEqualTo(1);

        Received<ChannelEvent<Note>> back =
                Received.all(notes.events("a", slow.items.get(1).id()));
        assertThat(texts(back)).hasSize(11).startsWith("note 2").endsWith("one too many");
    }

    @Test
    void whatASubscriberMissedDoesNotMakeItSlow() throws Exception {
        Channel<Note> notes = notes(ChannelSettings.DEFAULT.buffer(3));
        for (int i = 0; i < 100; i++) {
            notes.publish("a", new Note("note " + i));
        }
        Received<ChannelEvent<Note>> back = Received.some(notes.events("a", "0"), 1);
        for (int i = 0; i < 3; i++) {
            notes.publish("a", new Note("new " + i));
        }
        back.request(Long.MAX_VALUE);
        assertThat(texts(back)).hasSize(103);

        Received<ChannelEvent<Note>> late = Received.some(notes.events("a", "0"), 1);
        for (int i = 0; i < 4; i++) {
            notes.publish("a", new Note("new " + i));
        }
        assertThat(late.end()).isInstanceOf(SlowSubscriberException.class);
    }

    @Test
    void whatDoesNotFitIsRefusedWithEverythingThatIsWrong() {
        Channel<Note> notes = notes(ChannelSettings.DEFAULT.messageSize(100));
        Received<ChannelEvent<Note>> reader = Received.all(notes.events("a"));

        assertThatThrownBy(() -> notes.publish("a", new Note(" ")))
                .isInstanceOf(InvalidMessageException.class)
                .hasMessageContaining("channel 'notes'")
                .hasMessageContaining("[text]");
        assertThatThrownBy(() -> notes.publish("a", new Note("x".repeat(100))))
                .isInstanceOf(InvalidMessageException.class)
                .hasMessageContaining("111 bytes, more than 100");
        assertThatThrownBy(
                        () -> Mono.from(notes.publishAsync("a", new Note(""))).block())
                .isInstanceOf(InvalidMessageException.class);
        assertThatThrownBy(() -> notes.publishFuture("a", new Note(""))
                        .toCompletableFuture()
                        .get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(InvalidMessageException.class);
        assertThat(reader.items).isEmpty();
        assertThat(this.counts.of(ChannelMeter.Count.PUBLISHED)).isZero();
    }

    @Test
    void aMessageIsWrittenOnceHoweverManyReceiveIt() {
        Channel<Note> notes = notes(ChannelSettings.DEFAULT);
        List<Received<ChannelEvent<Note>>> readers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            readers.add(Received.all(notes.events("a")));
        }
        notes.publish("a", new Note("hello"));

        ChannelEvent<Note> event = readers.get(0).items.get(0);
        assertThat(readers).allSatisfy(reader -> assertThat(reader.items.get(0)).isSameAs(event));
        assertThat(event.serverSentEvent()).isSameAs(event.serverSentEvent());
        assertThat(new String(event.serverSentEvent(), StandardCharsets.UTF_8))
                .isEqualTo("data: {\"text\":\"hello\"}\nid: " + event.id() + "\n\n");
        assertThat(event.webSocketFrame().isDirect()).isTrue();
        assertThat(event.webSocketFrame().isReadOnly()).isTrue();
    }

    @Test
    void framesHaveTheLengthsThatTheProtocolWants() {
        Channel<Note> notes = notes(ChannelSettings.DEFAULT);
        Received<ChannelEvent<Note>> reader = Received.all(notes.events("a"));
        for (int length : new int[] {125 - 11, 126 - 11, 65_535 - 11, 65_536 - 11}) {
            notes.publish("a", new Note("x".repeat(length)));
        }
        List<Integer> headers = new ArrayList<>();
        for (ChannelEvent<Note> event : reader.items) {
            headers.add(event.webSocketFrame().remaining() - event.json().length());
            assertThat(event.webSocketFrame().get(0)).isEqualTo((byte) 0x81);
        }
        assertThat(headers).containsExactly(2, 4, 4, 10);
        assertThat(reader.items.get(1).webSocketFrame().getShort(2)).isEqualTo((short) 126);
        assertThat(reader.items.get(3).webSocketFrame().getLong(2)).isEqualTo(65_536);
    }

    @Test
    void onlySoManyMessagesOfARoomAreKept() {
        Channel<Note> notes = notes(ChannelSettings.DEFAULT.history(5));
        for (int i = 0; i < 50; i++) {
            notes.publish("a", new Note("note " + i));
        }
        Received<ChannelEvent<Note>> back = Received.all(notes.events("a", "1-0"));
        assertThat(texts(back)).containsExactly("note 45", "note 46", "note 47", "note 48", "note 49");
    }

    @Test
    void nothingIsKeptAndNoRoomIsLeftWhereThereIsNoHistory() {
        Channels channels = channels(ChannelSettings.DEFAULT.history(0));
        Channel<Note> notes = channels.channel("notes", Note.class);
        for (int i = 0; i < 50; i++) {
            notes.publish("room " + i, new Note("note"));
        }
        Received<ChannelEvent<Note>> reader = Received.all(notes.events("a", "0"));
        notes.publish("a", new Note("live"));
        assertThat(texts(reader)).containsExactly("live");
        reader.cancel();
        assertThat(channels.bytes()).isZero();
        assertThat(channels.rooms()).isZero();
    }

    @Test
    void whatIsKeptStaysWithinTheMemoryThatItMayTake() {
        Channels channels = channels(ChannelSettings.DEFAULT.memory(100_000).history(1_000_000));
        Channel<Note> notes = channels.channel("notes", Note.class);
        for (int i = 0; i < 20_000; i++) {
            notes.publish("room " + i % 500, new Note("note " + i));
            assertThat(channels.bytes()).isLessThanOrEqualTo(100_000);
        }
        Received<ChannelEvent<Note>> last = Received.all(notes.events("room 499", "0"));
        assertThat(texts(last)).endsWith("note 19999");
    }

    @Test
    void whatIsOlderThanItsTimeIsDroppedWithItsRoom() {
        Channels channels = channels(ChannelSettings.DEFAULT.retention(Duration.ZERO));
        Channel<Note> notes = channels.channel("notes", Note.class);
        notes.publish("old", new Note("note"));
        Awaitility.await().until(() -> {
            notes.publish("other", new Note("note"));
            return channels.rooms() <= 1;
        });
        assertThat(texts(Received.all(notes.events("old", "0")))).isEmpty();
    }

    @Test
    void publishIsRefusedOnAThreadThatMustNotBlock() {
        Channel<Note> notes = notes(ChannelSettings.DEFAULT);
        Received<Note> reader = Received.all(notes.messages("a"));
        assertThatThrownBy(() -> Mono.fromRunnable(() -> notes.publish("a", new Note("hello")))
                        .subscribeOn(Schedulers.parallel())
                        .block())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("publishAsync");
        Mono.from(notes.publishAsync("a", new Note("hello")))
                .subscribeOn(Schedulers.parallel())
                .block();
        assertThat(reader.items).containsExactly(new Note("hello"));
    }

    @Test
    void aSubscriberMayPublishWhereItSubscribes() {
        Channel<Note> notes = notes(ChannelSettings.DEFAULT);
        Received<Note> reader = Received.all(Flux.from(notes.messages("a")).doOnNext(note -> {
            if (note.text().length() < 5) {
                notes.publish("a", new Note(note.text() + "x"));
            }
        }));
        notes.publish("a", new Note("x"));
        assertThat(reader.items).extracting(Note::text).containsExactly("x", "xx", "xxx", "xxxx", "xxxxx");
    }

    @Test
    void whoCancelsIsForgottenAndWhoStaysEndsWithTheChannels() throws Exception {
        Channels channels = channels(ChannelSettings.DEFAULT);
        Channel<Note> notes = channels.channel("notes", Note.class);
        Received<ChannelEvent<Note>> gone = Received.all(notes.events("a"));
        Received<ChannelEvent<Note>> stays = Received.all(notes.events("a"));
        assertThat(this.counts.subscriptions()).isEqualTo(2);
        gone.cancel();
        gone.cancel();
        assertThat(this.counts.subscriptions()).isEqualTo(1);
        channels.close();
        assertThat(stays.end()).isNull();
        assertThat(gone.isOver()).isFalse();
        assertThat(this.counts.subscriptions()).isZero();
        assertThat(Received.all(notes.events("a")).end()).isNull();
    }

    @Test
    void subscribersComeAndGoWhileOthersPublishAndNothingIsLostOrLeft() throws Exception {
        Channels channels = channels(ChannelSettings.DEFAULT.history(0));
        Channel<Note> notes = channels.channel("notes", Note.class);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> running = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            String own = "by " + thread;
            running.add(threads.submit(() -> {
                for (int i = 0; i < 2000; i++) {
                    Received<ChannelEvent<Note>> reader = Received.all(notes.events("a"));
                    notes.publish("a", new Note(own + " " + i));
                    String expected = own + " " + i;
                    // others may hand it on
                    Awaitility.await()
                            .pollDelay(Duration.ZERO)
                            .pollInterval(Duration.ofMillis(1))
                            .until(() -> texts(reader).contains(expected));
                    reader.cancel();
                }
                return null;
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
        threads.shutdown();
        assertThat(channels.rooms()).isZero();
        assertThat(channels.bytes()).isZero();
    }

    @Test
    void aChannelHasOneTypeAndANameThatCanBeWritten() {
        Channels channels = channels(ChannelSettings.DEFAULT);
        Channel<Note> notes = channels.channel("notes", Note.class);
        assertThat(channels.channel("notes", Note.class)).isSameAs(notes);
        assertThatThrownBy(() -> channels.channel("notes", new TypeRef<Map<String, Integer>>() {}))
                .isInstanceOf(MisuseException.class)
                .hasMessageContaining("another name");
        for (String name : List.of("", "a b", "a:b", "ä")) {
            assertThatThrownBy(() -> channels.channel(name, Note.class))
                    .isInstanceOf(MisuseException.class)
                    .hasMessage("\"" + name + "\" is no name of a channel; use letters, digits, '.', '-' and '_'");
        }
    }

    @Test
    void aSettingThatCannotBeIsNamed() {
        assertThatThrownBy(() -> ChannelSettings.DEFAULT.buffer(0))
                .isInstanceOf(MisuseException.class)
                .hasMessage("buffer is 0; use at least 1");
        assertThatThrownBy(() -> ChannelSettings.DEFAULT.history(-1)).hasMessage("history is -1; use at least 0");
        assertThatThrownBy(() -> ChannelSettings.DEFAULT.retention(Duration.ofSeconds(-1)))
                .isInstanceOf(MisuseException.class)
                .hasMessageContaining("retention is PT-1S");
    }

    /** Counts in a map. */
    static final class Counts implements ChannelMeter {

        private final Map<Count, Integer> counted = new ConcurrentHashMap<>();
        private final List<IntSupplier> open = Collections.synchronizedList(new ArrayList<>());

        @Override
        public Runnable counter(String channel, Count count) {
            return () -> this.counted.merge(count, 1, Integer::sum);
        }

        @Override
        public void opened(String channel, IntSupplier subscriptions) {
            this.open.add(subscriptions);
        }

        int of(Count count) {
            return this.counted.getOrDefault(count, 0);
        }

        int subscriptions() {
            return this.open.stream().mapToInt(IntSupplier::getAsInt).sum();
        }
    }
}
