package io.fastapi.channel;

/**
 * A message that fits the type of its channel, and its JSON.
 *
 * @param value the message
 * @param json the same as JSON
 */
record Message<T>(T value, byte[] json) {

    ChannelEvent<T> event(MessageId id, int subscribers) {
        return new ChannelEvent<>(id, this.value, this.json, subscribers);
    }

    ChannelEvent<T> event(String id, int subscribers) {
        return event(MessageId.parse(id).orElse(MessageId.ZERO), subscribers);
    }
}
