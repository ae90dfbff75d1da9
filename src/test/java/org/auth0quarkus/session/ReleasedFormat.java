package org.auth0quarkus.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the first release reads a session: kept as it was, whatever becomes of the format. */
final class ReleasedFormat {
    private ReleasedFormat() {}

    /** All fields in their order, and the attributes at the end; fails where that release would take it for no session. */
    static List<Object> read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.get() != 1) {
            throw new IllegalArgumentException("another version");
        }
        List<Object> fields = new ArrayList<>();
        for (char kind : "tttttnnnttnt".toCharArray()) {
            fields.add(kind == 't' ? text(in) : (Object) in.getLong());
        }
        Map<String, String> attributes = new TreeMap<>();
        for (int left = in.getInt(); left > 0; left--) {
            attributes.put(text(in), text(in));
        }
        fields.add(attributes);
        return fields;
    }

    private static String text(ByteBuffer in) {
        int length = in.getInt();
        if (length == -1) {
            return null;
        }
        if (length < 0 || length > Math.min(64 * 1024, in.remaining())) {
            throw new IllegalArgumentException("not a length");
        }
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }
}
