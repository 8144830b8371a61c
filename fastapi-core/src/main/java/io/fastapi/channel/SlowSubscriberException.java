package io.fastapi.channel;

/**
 * A subscription has ended because its subscriber was too slow: more messages waited for it than
 * {@link ChannelSettings#buffer()}. Those that it has not received yet are lost to it, unless it subscribes again after the id
 * of the last one.
 */
public final class SlowSubscriberException extends RuntimeException {

    SlowSubscriberException(String channel, String room, int most) {
        super("A subscriber of room '" + room + "' of channel '" + channel + "' is more than " + most
                + " messages behind");
    }
}
