package org.auth0quarkus.config;

/** What is wrong with a setting and how to mend it; never its value, which may be a secret. */
public record Problem(String setting, String fault, String remedy) {
    @Override
    public String toString() {
        return "  " + setting + "\n    " + fault + "\n    " + remedy;
    }
}
