package org.auth0quarkus.session;

import java.time.Instant;

/** One browser's signed-in period; {@code absoluteEnd} is never moved, {@code lastUsed} slides. */
public record Session(
        String id,
        Owner owner,
        Client client,
        Tokens tokens,
        Instant created,
        Instant lastUsed,
        Instant absoluteEnd,
        Attributes attributes,
        LoginClaims login) {

    /** Without data of the application or of the login. */
    Session(
            String id,
            Owner owner,
            Client client,
            Tokens tokens,
            Instant created,
            Instant lastUsed,
            Instant absoluteEnd) {
        this(id, owner, client, tokens, created, lastUsed, absoluteEnd, Attributes.NONE, LoginClaims.NONE);
    }

    /** Whose it is: the user, and the provider's session, when it names one. */
    public record Owner(String subject, String sid) {}

    /** What it was begun with: browser and system, and the address; either may be unknown. */
    public record Client(String device, String address) {}

    Session usedAt(Instant now) {
        return new Session(id, owner, client, tokens, created, now, absoluteEnd, attributes, login);
    }

    Session with(Tokens newTokens) {
        return new Session(id, owner, client, newTokens, created, lastUsed, absoluteEnd, attributes, login);
    }

    Session with(Attributes changed) {
        return new Session(id, owner, client, tokens, created, lastUsed, absoluteEnd, changed, login);
    }

    Session with(LoginClaims said) {
        return new Session(id, owner, client, tokens, created, lastUsed, absoluteEnd, attributes, said);
    }
}
