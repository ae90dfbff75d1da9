package org.auth0quarkus.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What the provider says about the user, and until when. */
@CheckedTemplate(basePath = "ProfilePages")
final class ProfilePages {
    private ProfilePages() {}

    static native TemplateInstance profile(ProfileView profile);
}
