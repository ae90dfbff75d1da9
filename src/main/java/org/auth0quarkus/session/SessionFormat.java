package org.auth0quarkus.session;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.auth0quarkus.session.TaggedFields.Tag;

/**
 * A session as bytes, for the seal. Binary, because it is read on every request and a cookie has little room. The first
 * byte is the format version: a record of another version is a clean new login, never an error. It stays what it is: what is
 * new goes into {@link TaggedFields}.
 */
final class SessionFormat {
    static final byte VERSION = 1;

    private static final int MAX_FIELD = 64 * 1024;

    private SessionFormat() {}

    /** What was read, and what it is bound to; null as the first release wrote it. */
    record Read(Session session, Binding binding) {}

    static byte[] write(Session session, Binding binding) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            writeText(out, session.id());
            writeText(out, session.owner().subject());
            writeText(out, session.owner().sid());
            writeText(out, session.client().device());
            writeText(out, session.client().address());
            writeTime(out, session.created());
            writeTime(out, session.lastUsed());
            writeTime(out, session.absoluteEnd());
            Tokens tokens = session.tokens();
            writeText(out, tokens.idToken());
            writeText(out, tokens.accessToken());
            writeTime(out, tokens.accessTokenEnd());
            writeText(out, tokens.refreshToken());
            writeAttributes(out, session.attributes());
            TaggedFields.write(out, fields(session, binding));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    static Optional<Read> read(byte[] bytes) {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            if (in.get() != VERSION) {
                return Optional.empty();
            }
            String id = readText(in);
            Session.Owner owner = new Session.Owner(readText(in), readText(in));
            Session.Client client = new Session.Client(readText(in), readText(in));
            Instant created = readTime(in);
            Instant lastUsed = readTime(in);
            Instant absoluteEnd = readTime(in);
            Tokens tokens = new Tokens(readText(in), readText(in), readTime(in), readText(in), null);
            Attributes attributes = readAttributes(in);
            Map<Tag, String> fields = TaggedFields.read(in);
            Session session = new Session(
                    id,
                    owner,
                    client,
                    tokens.withScope(fields.get(Tag.SCOPE)).withRefreshFrom(time(fields.get(Tag.REFRESH_FROM))),
                    created,
                    lastUsed,
                    absoluteEnd,
                    attributes,
                    login(fields));
            return Optional.of(new Read(session, binding(fields)));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Map<Tag, String> fields(Session session, Binding binding) {
        Map<Tag, String> fields = new EnumMap<>(Tag.class);
        fields.put(Tag.ISSUER, binding.issuer());
        fields.put(Tag.CLIENT_ID, binding.clientId());
        fields.put(Tag.ORIGIN, binding.origin());
        fields.put(Tag.SCOPE, session.tokens().scope());
        if (session.tokens().refreshFrom() != null) {
            fields.put(
                    Tag.REFRESH_FROM,
                    Long.toString(session.tokens().refreshFrom().toEpochMilli()));
        }
        fields.put(Tag.LOGIN, LoginClaims.write(session.login().values()));
        fields.put(Tag.USER_INFO, LoginClaims.write(session.login().userInfo()));
        fields.values().removeIf(Objects::isNull);
        return fields;
    }

    private static Instant time(String millis) {
        return millis == null ? null : Instant.ofEpochMilli(Long.parseLong(millis));
    }

    private static Binding binding(Map<Tag, String> fields) {
        return fields.keySet().containsAll(EnumSet.of(Tag.ISSUER, Tag.CLIENT_ID, Tag.ORIGIN))
                ? new Binding(fields.get(Tag.ISSUER), fields.get(Tag.CLIENT_ID), fields.get(Tag.ORIGIN))
                : null;
    }

    private static LoginClaims login(Map<Tag, String> fields) {
        return LoginClaims.read(fields.get(Tag.LOGIN), fields.get(Tag.USER_INFO));
    }

    private static void writeAttributes(DataOutputStream out, Attributes attributes) throws IOException {
        out.writeInt(attributes.json().size());
        for (Map.Entry<String, String> attribute : attributes.json().entrySet()) {
            writeText(out, attribute.getKey());
            writeText(out, attribute.getValue());
        }
    }

    private static Attributes readAttributes(ByteBuffer in) {
        Map<String, String> json = new HashMap<>();
        for (int left = in.getInt(); left > 0; left--) {
            json.put(needed(readText(in)), needed(readText(in)));
        }
        return json.isEmpty() ? Attributes.NONE : new Attributes(json);
    }

    private static String needed(String text) {
        if (text == null) {
            throw new IllegalArgumentException("nothing where something has to be");
        }
        return text;
    }

    private static void writeTime(DataOutputStream out, Instant time) throws IOException {
        out.writeLong(time == null ? Long.MIN_VALUE : time.toEpochMilli());
    }

    private static Instant readTime(ByteBuffer in) {
        long millis = in.getLong();
        return millis == Long.MIN_VALUE ? null : Instant.ofEpochMilli(millis);
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MAX_FIELD) {
            throw SessionTooLargeException.ofField(bytes.length, MAX_FIELD);
        }
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(ByteBuffer in) {
        int length = in.getInt();
        if (length == -1) {
            return null;
        }
        if (length < 0 || length > Math.min(MAX_FIELD, in.remaining())) {
            throw new IllegalArgumentException("not a length");
        }
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }
}
