package org.auth0quarkus.web;

import java.util.Map;

import org.auth0quarkus.session.CurrentUser;

/** The visitor of a page that is rendered outside a request, where nobody can be asked who it is. */
record Anonymous() implements CurrentUser {
    static final Anonymous VISITOR = new Anonymous();

    @Override
    public boolean signedIn() {
        return false;
    }

    @Override
    public String name() {
        return null;
    }

    @Override
    public String subject() {
        return null;
    }

    @Override
    public String email() {
        return null;
    }

    @Override
    public boolean emailVerified() {
        return false;
    }

    @Override
    public String picture() {
        return null;
    }

    @Override
    public String initials() {
        return "?";
    }

    @Override
    public Map<String, Object> claims() {
        return Map.of();
    }

    @Override
    public String csrf() {
        return null;
    }
}
