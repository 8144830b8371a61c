package io.fastapi.channel;

import java.util.concurrent.CompletionStage;

/** A subscription to a room, to end it. It ends by itself with the connection that it was made for. */
public interface ChannelSubscription extends AutoCloseable {

    /** Completes when everything that is published from now on is received; fails if the subscription could not be made. */
    CompletionStage<Void> ready();

    /** Ends the subscription; a second call does nothing. */
    @Override
    void close();
}
