package org.auth0quarkus.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The start page, for visitors and for signed-in users. */
@CheckedTemplate(basePath = "HomePages")
final class HomePages {
    private HomePages() {}

    static native TemplateInstance home();
}
