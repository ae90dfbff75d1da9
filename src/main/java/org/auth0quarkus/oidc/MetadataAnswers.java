package org.auth0quarkus.oidc;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import org.auth0quarkus.config.Auth0Config;
import org.auth0quarkus.telemetry.RepeatedWarning;
import org.jboss.logging.Logger;

/**
 * Reads the provider's metadata before Quarkus does, which uses whatever JSON there is, of whatever issuer. What cannot be
 * used is as no answer: there is no login, this replica is not ready, and the provider is asked again.
 */
@ApplicationScoped
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.DISCOVERY)
public class MetadataAnswers implements OidcResponseFilter {
    private static final List<String> NEEDED = List.of("authorization_endpoint", "token_endpoint", "jwks_uri");

    /** As far as we or Quarkus use them. */
    private static final List<String> USED = List.of(
            "userinfo_endpoint",
            "end_session_endpoint",
            "revocation_endpoint",
            "introspection_endpoint",
            "pushed_authorization_request_endpoint");

    private static final Predicate<String> ADDRESS =
            Pattern.compile("https?://[^/?#\\s]+[^#\\s]*").asMatchPredicate();

    private final String issuer;
    private final RepeatedWarning warning;

    MetadataAnswers(Auth0Config config, Clock clock) {
        this.issuer = config.issuer();
        this.warning = new RepeatedWarning(Logger.getLogger(MetadataAnswers.class), clock);
    }

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        if (answer.statusCode() != 200) {
            JsonObject body = ProviderAnswers.json(answer.responseBody());
            return Uni.createFrom().failure(ProviderAnswers.failure(answer.statusCode(), body));
        }
        String encoding = answer.responseHeaders().get("Content-Encoding");
        Optional<String> fault = encoding == null || encoding.equalsIgnoreCase("identity")
                ? fault(issuer, ProviderAnswers.json(answer.responseBody()))
                : Optional.of("they are compressed, which nobody asked for");
        if (fault.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        warning.warn("nobody can log in: the provider's metadata cannot be used, " + fault.get());
        return Uni.createFrom().failure(new ProviderAnswerException(200, "no_metadata"));
    }

    /** What is wrong with a discovery document; null stands for one that is no JSON object. */
    static Optional<String> fault(String issuer, JsonObject document) {
        if (document == null) {
            return Optional.of("they are no JSON");
        }
        for (String name : NEEDED) {
            if (!document.containsKey(name)) {
                return Optional.of("they have no " + name);
            }
        }
        // OpenID Connect Discovery 1.0 section 4.3: identical, or anybody's metadata would do.
        if (!issuer.equals(document.getValue("issuer"))) {
            return Optional.of("their issuer is " + shown(document.getValue("issuer")) + ", expected was " + issuer);
        }
        return NEEDED.stream()
                .filter(name -> !isAddress(document.getValue(name)))
                .findFirst()
                .or(() -> USED.stream()
                        .filter(document::containsKey)
                        .filter(name -> !isAddress(document.getValue(name)))
                        .findFirst())
                .map(name -> name + " is no absolute address");
    }

    private static boolean isAddress(Object value) {
        return value instanceof String text && ADDRESS.test(text);
    }

    /** The log takes no text of whatever length and characters. */
    private static String shown(Object issuer) {
        return isAddress(issuer) && ((String) issuer).matches("[!-~]{1,200}") ? (String) issuer : "no address";
    }
}
