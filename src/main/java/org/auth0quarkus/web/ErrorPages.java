package org.auth0quarkus.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Every page that says something went wrong; handlers outside JAX-RS use {@link FailurePage}. */
@CheckedTemplate(basePath = "ErrorPages")
final class ErrorPages {
    private ErrorPages() {}

    static native TemplateInstance error(ErrorView view);
}
