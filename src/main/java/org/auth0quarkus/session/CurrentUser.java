package org.auth0quarkus.session;

import java.util.Map;

/** The visitor of this request: signed in or not, and what the ID token says about them. */
public interface CurrentUser {
    boolean signedIn();

    /** What to call the user: name, else nickname, else email, else subject. */
    String name();

    String subject();

    /** Null when the provider gave none. */
    String email();

    boolean emailVerified();

    /** Null when the provider gave none or one that is not safe to show. */
    String picture();

    /** One or two letters that stand in for a missing picture. */
    String initials();

    /**
     * All claims of the ID token, in its order, and behind them those that {@code /userinfo} alone had at the login: String,
     * Number, Boolean, List, Map or null.
     */
    Map<String, Object> claims();

    /** The token that this session's forms carry. */
    String csrf();
}
