package org.auth0quarkus.session;

/** Redis could not be asked, or would not do it; the session is as good as before and its cookie stays. */
public class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreUnavailableException(String what) {
        super(what);
    }
}
