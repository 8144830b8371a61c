package io.fastapi.security.jwt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Tokens whose signature was found right: one per slot, the slot by the hash of the token. Bounded, without locks, and only
 * someone who has tokens that verify can push others out.
 */
final class VerifiedTokens {

    private record Entry(byte[] text, Verified token) {}

    private final @Nullable AtomicReferenceArray<Entry> slots;

    VerifiedTokens(int size) {
        this.slots = (size == 0) ? null : new AtomicReferenceArray<>(size);
    }

    /** A token that was kept; the whole text is compared, in a time that does not tell where it differs. */
    @Nullable
    Verified find(String text) {
        if (this.slots == null) {
            return null;
        }
        Entry entry = this.slots.get(slot(this.slots, text));
        return (entry != null && MessageDigest.isEqual(entry.text, bytes(text))) ? entry.token : null;
    }

    void keep(String text, Verified token) {
        if (this.slots != null) {
            this.slots.set(slot(this.slots, text), new Entry(bytes(text), token));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int slot(AtomicReferenceArray<Entry> slots, String text) {
        int hash = text.hashCode();
        return Math.floorMod(hash ^ (hash >>> 16), slots.length());
    }
}
