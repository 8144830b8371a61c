package io.fastapi.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds messages that were appended twice: a command whose answer was lost with the connection is sent again. Each has a key
 * of its own, and those of the last messages are known. Safe for use by many threads.
 */
final class RedisDoubles {

    private static final int MOST = 16_384;

    private final Map<String, String> ids = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    };

    /**
     * Whether a message is in its stream already.
     *
     * @param key its own
     * @param id its place in the stream
     */
    synchronized boolean isDouble(String key, String id) {
        String first = this.ids.putIfAbsent(key, id);
        return first != null && !first.equals(id);
    }
}
