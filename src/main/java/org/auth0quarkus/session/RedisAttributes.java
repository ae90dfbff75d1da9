package org.auth0quarkus.session;

import java.nio.charset.StandardCharsets;

import io.smallrye.mutiny.Uni;
import io.vertx.redis.client.Response;
import org.auth0quarkus.session.AttributeException.Reason;

/**
 * Attributes beside the sealed session, each in a field of its own: writers of different ones lose nothing, and neither a
 * touch nor a refresh undoes them.
 */
final class RedisAttributes implements AttributeStore {
    private static final int WRITTEN = 1;
    private static final int ENDED = 0;

    /**
     * Nothing is written into a session that was ended meanwhile. The others' sizes follow from the length of their seals:
     * base64 between a start and an end of known length, and in it what binds them.
     */
    private static final String PUT = """
            if redis.call('HEXISTS', KEYS[1], 's') == 0 then return 0 end
            local bytes, count = tonumber(ARGV[3]), 1
            for _, field in ipairs(redis.call('HKEYS', KEYS[1])) do
              if string.sub(field, 1, 2) == 'a:' and field ~= ARGV[1] then
                local sealed = redis.call('HSTRLEN', KEYS[1], field) - tonumber(ARGV[4])
                bytes = bytes + math.floor(sealed * 3 / 4) - tonumber(ARGV[5])
                count = count + 1
              end
            end
            if bytes > tonumber(ARGV[6]) or count > tonumber(ARGV[7]) then return -1 end
            redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
            return 1""";

    private static final String REMOVE = """
            if redis.call('HEXISTS', KEYS[1], 's') == 0 then return 0 end
            redis.call('HDEL', KEYS[1], ARGV[1])
            return 1""";

    private final RedisCommands redis;
    private final RedisKeys keys;
    private final Seal seal;
    private final int sealBytes;

    RedisAttributes(RedisCommands redis, RedisKeys keys, Seal seal) {
        this.redis = redis;
        this.keys = keys;
        this.seal = seal;
        this.sealBytes = seal.seal(new byte[0]).length();
    }

    @Override
    public Uni<String> read(Session session, String name) {
        // The time of the last use is there as long as the session, and shorter.
        return redis.run("HMGET", key(session), "u", field(name)).map(answer -> {
            if (answer.get(0) == null) {
                throw AttributeException.noSession();
            }
            return open(answer.get(1), binding(session, name));
        });
    }

    /** A value that somebody who can write to Redis took from another session or name is none. */
    private String open(Response sealed, String binding) {
        return sealed == null
                ? null
                : seal.open(sealed.toString())
                        .map(opened -> new String(opened.content(), StandardCharsets.UTF_8))
                        .filter(content -> content.startsWith(binding))
                        .map(content -> content.substring(binding.length()))
                        .orElse(null);
    }

    @Override
    public Uni<Session> write(Session session, String name, String json) {
        return (json == null ? redis.eval(REMOVE, key(session), field(name)) : put(session, name, json))
                .map(answer -> switch (answer.toInteger()) {
                    case WRITTEN -> session;
                    case ENDED -> throw AttributeException.noSession();
                    default ->
                        throw tooLarge(
                                name,
                                "does not fit into " + SessionAttributes.REDIS_BYTES + " bytes and "
                                        + SessionAttributes.REDIS_COUNT + " attributes of a session");
                });
    }

    private Uni<Response> put(Session session, String name, String json) {
        int bytes = Attributes.bytes(json);
        if (bytes > SessionAttributes.REDIS_VALUE_BYTES) {
            throw tooLarge(
                    name, "has " + bytes + " bytes, and " + SessionAttributes.REDIS_VALUE_BYTES + " are allowed");
        }
        String binding = binding(session, name);
        return redis.eval(
                PUT,
                key(session),
                field(name),
                seal.seal((binding + json).getBytes(StandardCharsets.UTF_8)),
                name.length() + bytes,
                sealBytes,
                binding.length() - name.length(),
                SessionAttributes.REDIS_BYTES,
                SessionAttributes.REDIS_COUNT);
    }

    private static AttributeException tooLarge(String name, String why) {
        return new AttributeException(Reason.TOO_LARGE, "attribute " + name + " " + why);
    }

    private String key(Session session) {
        return keys.session(RedisKeys.handle(session.id()));
    }

    private static String field(String name) {
        return "a:" + name;
    }

    /** Neither has a line break. */
    private static String binding(Session session, String name) {
        return session.id() + "\n" + name + "\n";
    }
}
