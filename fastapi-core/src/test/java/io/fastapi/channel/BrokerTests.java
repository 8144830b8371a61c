package io.fastapi.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.types.TypeAdapters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class BrokerTests {

    record Note(String text) {

        Note {
            if (text.equals("odd")) {
                throw new IllegalStateException("not foreseen");
            }
        }
    }

    private final ByHand broker = new ByHand();
    private final ChannelTests.Counts counts = new ChannelTests.Counts();
    private final Channel<Note> notes = Channels.over(
                    this.broker, TypeAdapters.defaults(), ChannelSettings.DEFAULT.history(10), this.counts)
            .channel("notes", Note.class);

    private static List<String> texts(Received<ChannelEvent<Note>> received) {
        return received.items.stream().map(event -> event.message().text()).toList();
    }

    @Test
    void publishingWaitsForTheBrokerAndTellsItsFailure() {
        this.notes.publish("a", new Note("hello"));
        assertThat(this.broker.kept).extracting(ByHand::text).containsExactly("{\"text\":\"hello\"}");

        this.broker.published = CompletableFuture.failedFuture(new IllegalStateException("away"));
        assertThatThrownBy(() -> this.notes.publish("a", new Note("lost")))
                .isInstanceOf(ChannelException.class)
                .hasMessageContaining("channel 'notes'")
                .hasRootCauseMessage("away");
    }

    @Test
    void aSubscriptionIsReadyWhenItsRoomIsOpen() {
        Received<ChannelEvent<Note>> reader = new Received<>();
        ChannelSubscription subscription = this.notes.subscribe("a", "", reader);
        reader.request(Long.MAX_VALUE);
        assertThat(subscription.ready().toCompletableFuture()).isNotDone();

        this.broker.listener.opened("5-0");
        assertThat(subscription.ready().toCompletableFuture()).isCompleted();
        this.broker.bring("6-0", "{\"text\":\"came\"}");
        assertThat(texts(reader)).containsExactly("came");
        assertThat(reader.items.get(0).id()).isEqualTo("6-0");
    }

    @Test
    void whatDoesNotFitIsDroppedAndCountedAndWhatFollowsIsReceived() {
        Received<ChannelEvent<Note>> reader = Received.all(this.notes.events("a"));
        this.broker.listener.opened("0-0");
        this.broker.bring("1-0", "no JSON");
        this.broker.bring("2-0", "{\"other\":1}");
        this.broker.bring("3-0", "\u0000");
        this.broker.bring("4-0", "{\"text\":\"odd\"}");
        this.broker.bring("5-0", "{\"text\":\"fits\"}");
        assertThat(texts(reader)).containsExactly("fits");
        assertThat(this.counts.of(ChannelMeter.Count.INVALID)).isEqualTo(4);
    }

    @Test
    void aMessageThatComesTwiceIsReceivedOnce() {
        Received<ChannelEvent<Note>> reader = Received.all(this.notes.events("a"));
        this.broker.listener.opened("1-0");
        this.broker.bring("1-0", "{\"text\":\"before\"}");
        this.broker.bring("2-0", "{\"text\":\"once\"}");
        this.broker.bring("2-0", "{\"text\":\"once\"}");
        this.broker.bring("3-0", "{\"text\":\"then\"}");
        assertThat(texts(reader)).containsExactly("once", "then");
    }

    @Test
    void whatWasMissedIsReadFromTheBrokerPageByPageAndThenTheRoomIsFollowed() {
        for (int i = 1; i <= 300; i++) {
            this.broker.keep(
                    i + "-0",
                    (i % 100 == 0) ? "{\"text\":\"odd\"}" : (i % 50 == 0) ? "foreign" : "{\"text\":\"" + i + "\"}");
        }
        Received<ChannelEvent<Note>> reader = Received.some(this.notes.events("a", "10-0"), 1);
        this.broker.listener.opened("300-0");
        this.broker.bring("301-0", "{\"text\":\"301\"}");
        assertThat(texts(reader)).containsExactly("11");
        assertThat(this.broker.reads).isEqualTo(1);

        reader.request(Long.MAX_VALUE);
        this.broker.bring("302-0", "{\"text\":\"302\"}");
        List<String> expected = new ArrayList<>();
        for (int i = 11; i <= 302; i++) {
            if (i > 300 || i % 50 != 0) {
                expected.add(Integer.toString(i));
            }
        }
        assertThat(texts(reader)).isEqualTo(expected);
    }

    @Test
    void aRoomIsClosedAtTheBrokerWhenItsLastSubscriberHasGone() {
        Received<ChannelEvent<Note>> one = Received.all(this.notes.events("a"));
        Received<ChannelEvent<Note>> two = Received.all(this.notes.events("a"));
        assertThat(this.broker.opened).isEqualTo(1);
        this.broker.listener.opened("0-0");
        one.cancel();
        assertThat(this.broker.closed).isZero();
        two.cancel();
        assertThat(this.broker.closed).isEqualTo(1);

        Received<ChannelEvent<Note>> later = Received.all(this.notes.events("a"));
        assertThat(this.broker.opened).isEqualTo(2);
        later.cancel(); // before the room is open
        assertThat(this.broker.closed).isEqualTo(2);
    }

    @Test
    void aRoomThatCannotBeOpenedFailsItsSubscribersAndIsTriedAgain() throws Exception {
        Received<ChannelEvent<Note>> reader = Received.all(this.notes.events("a"));
        this.broker.listener.failed(new IllegalStateException("away"));
        assertThat(reader.end())
                .isInstanceOf(ChannelException.class)
                .hasMessageContaining("Room 'a' of channel 'notes'")
                .hasRootCauseMessage("away");
        Received<ChannelEvent<Note>> again = Received.all(this.notes.events("a"));
        this.broker.listener.opened("0-0");
        this.broker.bring("1-0", "{\"text\":\"came\"}");
        assertThat(texts(again)).containsExactly("came");
    }

    @Test
    void aBrokerThatThrowsFailsItsSubscribersAndIsTriedAgain() throws Exception {
        this.broker.tapFailure = new IllegalStateException("down");
        assertThat(Received.all(this.notes.events("a")).end())
                .isInstanceOf(ChannelException.class)
                .hasRootCauseMessage("down");
        this.broker.tapFailure = null;
        Received<ChannelEvent<Note>> again = Received.all(this.notes.events("a"));
        this.broker.listener.opened("0-0");
        this.broker.bring("1-0", "{\"text\":\"came\"}");
        assertThat(texts(again)).containsExactly("came");
    }

    @Test
    void aFailureToReadWhatWasMissedEndsTheSubscription() throws Exception {
        Received<ChannelEvent<Note>> reader = Received.all(this.notes.events("a", "1-0"));
        this.broker.readFailure = new IllegalStateException("away");
        this.broker.listener.opened("9-0");
        assertThat(reader.end()).isInstanceOf(ChannelException.class).hasRootCauseMessage("away");
        assertThat(this.broker.closed).isEqualTo(1);
    }

    /** A broker that does what a test says. */
    private static final class ByHand implements ChannelBroker {

        private final List<Entry> kept = new ArrayList<>();
        private CompletableFuture<Void> published = CompletableFuture.completedFuture(null);
        private Listener listener;
        private RuntimeException readFailure;
        private RuntimeException tapFailure;
        private int reads;
        private int opened;
        private int closed;

        void keep(String id, String json) {
            this.kept.add(new Entry(id, json.getBytes(StandardCharsets.UTF_8)));
        }

        void bring(String id, String json) {
            keep(id, json);
            this.listener.received(this.kept.get(this.kept.size() - 1));
        }

        static String text(Entry entry) {
            return new String(entry.json(), StandardCharsets.UTF_8);
        }

        @Override
        public CompletionStage<Void> publish(String channel, String room, byte[] json) {
            this.kept.add(new Entry("1-0", json));
            return this.published;
        }

        @Override
        public Tap tap(String channel, String room, Listener told) {
            if (this.tapFailure != null) {
                throw this.tapFailure;
            }
            this.opened++;
            this.listener = told;
            return () -> this.closed++;
        }

        @Override
        public CompletionStage<List<Entry>> read(String channel, String room, String after, int most) {
            this.reads++;
            if (this.readFailure != null) {
                return CompletableFuture.failedFuture(this.readFailure);
            }
            MessageId last = MessageId.parse(after).orElseThrow();
            return CompletableFuture.completedFuture(this.kept.stream()
                    .filter(entry -> MessageId.parse(entry.id()).orElseThrow().compareTo(last) > 0)
                    .limit(most)
                    .toList());
        }
    }
}
