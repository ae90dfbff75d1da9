package org.auth0quarkus.web;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Where the user is signed in. */
@CheckedTemplate(basePath = "SessionPages")
final class SessionPages {
    private SessionPages() {}

    /** @param onlyCurrent the store knows no other session than this one, as with sessions kept in cookies */
    static native TemplateInstance sessions(List<SessionRow> rows, boolean onlyCurrent);
}
