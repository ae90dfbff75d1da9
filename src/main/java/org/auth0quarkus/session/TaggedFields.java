package org.auth0quarkus.session;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * What came to the session's format after its first release: a tag, a length and that many bytes each, behind all else. A
 * reader skips the tags that it does not know. How to add one: docs/decisions/0005-session-fields.md.
 */
final class TaggedFields {
    private TaggedFields() {}

    /** The tag in the format is the number of the constant; a number is never used for anything else again. */
    enum Tag {
        ISSUER(1),
        CLIENT_ID(2),
        ORIGIN(3),
        SCOPE(4),
        LOGIN(5),
        REFRESH_FROM(6),
        USER_INFO(7);

        private final int number;

        Tag(int number) {
            this.number = number;
        }

        private static Tag of(int number) {
            for (Tag tag : values()) {
                if (tag.number == number) {
                    return tag;
                }
            }
            return null;
        }
    }

    static void write(DataOutputStream out, Map<Tag, String> fields) throws IOException {
        for (Map.Entry<Tag, String> field : fields.entrySet()) {
            byte[] bytes = field.getValue().getBytes(StandardCharsets.UTF_8);
            out.writeByte(field.getKey().number);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    static Map<Tag, String> read(ByteBuffer in) {
        Map<Tag, String> fields = new EnumMap<>(Tag.class);
        while (in.hasRemaining()) {
            Tag tag = Tag.of(in.get());
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                throw new IllegalArgumentException("not a length");
            }
            if (tag != null) {
                fields.put(tag, new String(in.array(), in.position(), length, StandardCharsets.UTF_8));
            }
            in.position(in.position() + length);
        }
        return fields;
    }
}
