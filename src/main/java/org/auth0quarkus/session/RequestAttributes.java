package org.auth0quarkus.session;

import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.session.AttributeException.Reason;

/** The attributes of one request's session. */
final class RequestAttributes implements SessionAttributes {
    private final RoutingContext context;
    private final Sessions sessions;
    private final AttributeStore store;
    private final ObjectMapper mapper;

    RequestAttributes(RoutingContext context, Sessions sessions, AttributeStore store, ObjectMapper mapper) {
        this.context = context;
        this.sessions = sessions;
        this.store = store;
        this.mapper = mapper;
    }

    @Override
    public <T> Uni<Optional<T>> get(String name, Class<T> type) {
        return inSession(session -> store.read(session, Attributes.checked(name)))
                .map(json -> Optional.ofNullable(json).map(found -> read(name, found, type)));
    }

    @Override
    public Uni<Void> put(String name, Object value) {
        return write(name, value);
    }

    @Override
    public Uni<Void> remove(String name) {
        return write(name, null);
    }

    private Uni<Void> write(String name, Object value) {
        return inSession(session -> store.write(session, Attributes.checked(name), write(value))
                        .flatMap(changed -> goOn(session, changed)))
                .onFailure(SessionTooLargeException.class)
                .transform(failure -> new AttributeException(Reason.TOO_LARGE, failure.getMessage()))
                .replaceWithVoid();
    }

    /** What is kept in the session itself has to reach the browser with this response. */
    private Uni<Session> goOn(Session before, Session changed) {
        return changed == before ? Uni.createFrom().item(changed) : sessions.replace(context, changed);
    }

    /** The session is looked up when the work begins, so that it is the one that an earlier put left. */
    private <T> Uni<T> inSession(Function<Session, Uni<T>> work) {
        return SameContext.of(Uni.createFrom()
                .deferred(() -> work.apply(Optional.ofNullable(context)
                        .flatMap(Sessions::of)
                        .orElseThrow(AttributeException::noSession))));
    }

    private String write(Object value) {
        try {
            return value == null ? null : mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AttributeException(Reason.WRONG_TYPE, value.getClass().getName() + " cannot be written as JSON");
        }
    }

    private <T> T read(String name, String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            // Its message quotes the value.
            throw new AttributeException(Reason.WRONG_TYPE, "attribute " + name + " is no " + type.getName());
        }
    }
}
