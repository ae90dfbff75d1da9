package org.auth0quarkus.session;

import java.util.Optional;

import io.smallrye.mutiny.Uni;

/**
 * Small data of the application's own in the visitor's session, as JSON, sealed with it and gone with it. Injected, it
 * works on the session of the current request. A name is 1 to 64 of {@code A-Z a-z 0-9 _ . -}.
 *
 * <p>Everything fails with {@link AttributeException} when nobody is signed in, the name is none, the value does not fit or
 * is not JSON; with {@link StoreUnavailableException} when Redis cannot be asked. Nothing happens before the answer is
 * subscribed to, and in cookie mode a put has to be done before the response begins.
 */
public interface SessionAttributes {
    /** Bytes of all names and JSON together that a session in a cookie takes. */
    int COOKIE_BYTES = 2 * 1024;

    /** Bytes of one value's JSON that a session in Redis takes. */
    int REDIS_VALUE_BYTES = 16 * 1024;

    /** Bytes of all names and JSON together that a session in Redis takes. */
    int REDIS_BYTES = 64 * 1024;

    /** How many attributes a session in Redis takes. */
    int REDIS_COUNT = 64;

    /** Empty when there is none of this name. */
    <T> Uni<Optional<T>> get(String name, Class<T> type);

    /** Replaces what had this name; null removes it. */
    Uni<Void> put(String name, Object value);

    /** Nothing happens when there is none. */
    Uni<Void> remove(String name);
}
