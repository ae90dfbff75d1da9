package org.auth0quarkus.web;

/** A form that is not of the session that posts it: of an earlier login, or of another site. */
class StaleFormException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleFormException() {
        super("the form is not of this session");
    }
}
