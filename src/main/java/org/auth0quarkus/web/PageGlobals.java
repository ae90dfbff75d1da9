package org.auth0quarkus.web;

import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateGlobal;
import org.auth0quarkus.session.CurrentUser;

/** What every template can ask without being given it. */
@TemplateGlobal
// Otherwise by reflection, which a native executable has not for what only a tag asks.
@TemplateData(target = CurrentUser.class)
final class PageGlobals {
    private PageGlobals() {}

    /** The visitor of this request. */
    static CurrentUser user() {
        return CurrentRequest.user();
    }

    /** The page that is being shown. */
    static Here here() {
        return CurrentRequest.get().map(Here::of).orElse(Here.HOME);
    }
}
