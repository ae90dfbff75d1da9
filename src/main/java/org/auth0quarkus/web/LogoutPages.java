package org.auth0quarkus.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Before and after a logout. */
@CheckedTemplate(basePath = "LogoutPages")
final class LogoutPages {
    private LogoutPages() {}

    /** One button for a logout that another site asked for. @param returnTo checked path or null, passed on */
    static native TemplateInstance confirm(String returnTo, boolean federated);

    static native TemplateInstance signedOut(SignedOut reason);
}
