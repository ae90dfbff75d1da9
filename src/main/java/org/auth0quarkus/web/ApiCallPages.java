package org.auth0quarkus.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What the external API answered, for a person. */
@CheckedTemplate(basePath = "ApiCallPages")
final class ApiCallPages {
    private ApiCallPages() {}

    static native TemplateInstance apiCall(ApiCallView call);
}
