package org.auth0quarkus.journey;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A message that is read without its schema (https://protobuf.dev/programming-guides/encoding/). */
record Protobuf(List<Field> fields) {
    /** Either a number or content. */
    private record Field(int tag, long number, byte[] content) {}

    static Protobuf of(byte[] message) {
        ByteBuffer bytes = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        List<Field> fields = new ArrayList<>();
        while (bytes.hasRemaining()) {
            long key = varint(bytes);
            int tag = (int) (key >> 3);
            switch ((int) key & 7) {
                case 0 -> fields.add(new Field(tag, varint(bytes), null));
                case 1 -> fields.add(new Field(tag, bytes.getLong(), null));
                case 2 -> fields.add(new Field(tag, 0, content(bytes)));
                case 5 -> fields.add(new Field(tag, bytes.getInt(), null));
                default -> throw new IllegalArgumentException("no protobuf message");
            }
        }
        return new Protobuf(fields);
    }

    private static long varint(ByteBuffer bytes) {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes.get();
            value |= (next & 0x7fL) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    private static byte[] content(ByteBuffer bytes) {
        byte[] content = new byte[(int) varint(bytes)];
        bytes.get(content);
        return content;
    }

    private Stream<Field> tagged(int tag) {
        return fields.stream().filter(field -> field.tag == tag);
    }

    private byte[] content(int tag) {
        return tagged(tag).map(Field::content).findFirst().orElse(new byte[0]);
    }

    Stream<Protobuf> messages(int tag) {
        return tagged(tag).map(field -> of(field.content));
    }

    /** Empty when it is not there, as in protobuf itself. */
    String text(int tag) {
        return new String(content(tag), StandardCharsets.UTF_8);
    }

    String hex(int tag) {
        return HexFormat.of().formatHex(content(tag));
    }

    long number(int tag) {
        return tagged(tag).mapToLong(Field::number).findFirst().orElse(0);
    }
}
