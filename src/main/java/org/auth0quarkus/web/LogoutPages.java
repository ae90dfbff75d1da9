package org.auth0quarkus.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Before and after a logout. */
@CheckedTemplate(basePath = "LogoutPages")
final class LogoutPages {
    private LogoutPages() {}

    /**
     * Asks once more, when another site asked for the logout.
     *
     * @param returnTo checked path, passed on
     */
    static native TemplateInstance confirm(String returnTo, boolean federated);

    static native TemplateInstance signedOut(SignedOut reason);
}
