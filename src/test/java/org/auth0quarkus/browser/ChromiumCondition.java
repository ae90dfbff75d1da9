package org.auth0quarkus.browser;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Looks for Chromium before anything of a test class is started. */
class ChromiumCondition implements ExecutionCondition {
    private static final String REQUIRED = "BROWSER_REQUIRED";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.installed().isPresent()) {
            return enabled("Chromium is installed");
        }
        if (Boolean.parseBoolean(System.getenv(REQUIRED))) {
            throw new IllegalStateException(Chromium.MISSING + " " + REQUIRED + " is true.");
        }
        if (context.getTestMethod().isEmpty()) {
            System.err.printf(
                    "%n*** NOT TESTED IN A BROWSER: %s ***%n*** %s ***%n%n",
                    context.getDisplayName(), Chromium.MISSING);
        }
        return disabled(Chromium.MISSING);
    }
}
