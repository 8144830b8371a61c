package io.fastapi.engine.websocket;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * Frames as a table writes them: an opcode and a payload, {@code text:hello}, {@code close:#03e8}, {@code binary:#00ff},
 * {@code text:x*126}. Before the opcode, {@code +} says that more of the message follows, {@code !} that the frame is not
 * masked, {@code r4} which reserved bits are set, {@code ~} that its length takes more bytes than it needs. {@code %} sends the
 * frame byte by byte.
 */
final class Frames {

    private static final List<String> OPCODES = List.of(
            "cont", "text", "binary", "op3", "op4", "op5", "op6", "op7", "close", "ping", "pong", "op11", "op12",
            "op13", "op14", "op15");
    private static final byte[] MASK = {0x37, (byte) 0xfa, 0x21, 0x3d};

    private Frames() {}

    /** The bytes of one frame. */
    static byte[] bytes(String written) {
        String flags = written.replaceFirst("[a-q s-z].*", "").replaceFirst("r$", "");
        String[] parts = written.substring(flags.length()).split(":", 2);
        int reserved = flags.contains("r") ? flags.charAt(flags.indexOf('r') + 1) - '0' : 0;
        int first = (flags.contains("+") ? 0 : 0x80) | reserved << 4 | OPCODES.indexOf(parts[0]);
        return bytes(first, payload((parts.length == 1) ? "" : parts[1]), !flags.contains("!"), flags.contains("~"));
    }

    static boolean byteByByte(String written) {
        return written.contains("%");
    }

    private static byte[] payload(String written) {
        if (written.startsWith("#")) {
            int quote = written.indexOf('\'');
            String hex = written.substring(1, (quote < 0) ? written.length() : quote);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(HexFormat.of().parseHex(hex));
            all.writeBytes((quote < 0) ? new byte[0] : repeated(written.substring(quote + 1)));
            return all.toByteArray();
        }
        return repeated(written);
    }

    private static byte[] repeated(String written) {
        int star = written.indexOf('*');
        String text =
                (star < 0) ? written : written.substring(0, star).repeat(Integer.parseInt(written.substring(star + 1)));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(int first, byte[] payload, boolean masked, boolean tooLong) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
        frame.put((byte) first);
        int mask = masked ? 0x80 : 0;
        if (payload.length < 126 && !tooLong) {
            frame.put((byte) (mask | payload.length));
        } else if (payload.length < 65_536) {
            frame.put((byte) (mask | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (mask | 127)).putLong(payload.length);
        }
        if (masked) {
            frame.put(MASK);
        }
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (masked ? payload[i] ^ MASK[i % 4] : payload[i]));
        }
        byte[] bytes = new byte[frame.position()];
        frame.flip().get(bytes);
        return bytes;
    }
}
