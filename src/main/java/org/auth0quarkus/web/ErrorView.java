package org.auth0quarkus.web;

import java.util.EnumSet;
import java.util.Set;

/**
 * What an error page shows.
 *
 * @param status the HTTP status, mostly the fault's usual one
 * @param correlationId what the user quotes and the log repeats; null when the log says nothing
 * @param tryAgain path of the "try again" button on our own origin, or null for none
 */
record ErrorView(Fault fault, int status, String correlationId, String tryAgain) {
    private static final String LOGIN = "/login";

    /** The same account would come to the same end, so the provider is to ask for another. */
    private static final Set<Fault> ENDS_WITH_ACCOUNT =
            EnumSet.of(Fault.LOGIN_SESSION_TOO_LARGE, Fault.LOGIN_NOT_ALLOWED);

    /** Without the prompt, who is logged in here is not sent to the provider. */
    private static final String OTHER_ACCOUNT = LOGIN + "?prompt=select_account";

    private static final String NEW_TOKEN = LOGIN + "?returnTo=/api-call";

    ErrorView {
        // A last line of defence: whoever puts a request's own address here cannot send the user to another site.
        tryAgain = Here.isLocal(tryAgain) ? tryAgain : null;
    }

    /** The page of a fault with its usual status; what a new login can mend offers one. */
    static ErrorView of(Fault fault, String correlationId) {
        return new ErrorView(fault, fault.status(), correlationId, again(fault));
    }

    /** The plain page of an HTTP status. */
    static ErrorView of(int status, String correlationId) {
        Fault fault = Fault.ofStatus(status);
        return new ErrorView(fault, status, correlationId, again(fault));
    }

    /** What may be over in a moment is worth asking for again, unless there is a better way on. */
    ErrorView orAgain(String address) {
        return tryAgain != null || status < 500 ? this : new ErrorView(fault, status, correlationId, address);
    }

    private static String again(Fault fault) {
        return switch (fault) {
            case FORBIDDEN -> OTHER_ACCOUNT;
            case API_TOKEN_ENDED -> NEW_TOKEN;
            default -> login(fault);
        };
    }

    private static String login(Fault fault) {
        if (ENDS_WITH_ACCOUNT.contains(fault)) {
            return LOGIN + "?prompt=login";
        }
        return fault == Fault.UNAUTHORIZED || fault.isLogin() ? LOGIN : null;
    }

    /** The button leads to the login page and may say so. */
    public boolean login() {
        return fault == Fault.UNAUTHORIZED && LOGIN.equals(tryAgain) || NEW_TOKEN.equals(tryAgain);
    }

    /** The button leads to the choice of another account. */
    public boolean otherAccount() {
        return tryAgain != null && (fault == Fault.FORBIDDEN || ENDS_WITH_ACCOUNT.contains(fault));
    }

    /** A number would make an error of what the visitor chose to do. */
    public boolean numbered() {
        return fault != Fault.LOGIN_CANCELLED;
    }
}
