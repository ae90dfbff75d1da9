package org.auth0quarkus.web;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.qute.TemplateGlobal;
import org.auth0quarkus.session.CurrentUser;

/** What every template can ask without being given it. */
@TemplateGlobal
final class PageGlobals {
    private PageGlobals() {}

    /** The visitor of this request; anonymous where there is no request, as in a Vert.x failure handler. */
    static CurrentUser user() {
        if (!Arc.container().requestContext().isActive()) {
            return Anonymous.VISITOR;
        }
        InstanceHandle<CurrentUser> user = Arc.container().instance(CurrentUser.class);
        return user.isAvailable() ? user.get() : Anonymous.VISITOR;
    }

    /** The page that is being shown. */
    static Here here() {
        return CurrentRequest.get().map(Here::of).orElse(Here.HOME);
    }
}
