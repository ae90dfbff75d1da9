package org.auth0quarkus.oidc;

import jakarta.enterprise.context.ApplicationScoped;

import io.netty.handler.codec.http.QueryStringEncoder;
import org.auth0quarkus.config.Auth0Config;
import org.auth0quarkus.config.BaseUrl;

/**
 * The address that ends the provider's session too: the advertised {@code end_session_endpoint} (OpenID Connect
 * RP-Initiated Logout 1.0), else Auth0's {@code /v2/logout}, which every tenant has. Another
 * provider without the endpoint, or not reached yet, is left out.
 */
@ApplicationScoped
public class ProviderLogout {
    /** The one address to register under Allowed Logout URLs; it knows the way on. */
    public static final String LANDING = "/signed-out";

    /** Proxies and servers refuse longer lines, with an error that nobody can act on. */
    static final int MOST_CHARACTERS = 4096;

    private final Provider provider;
    private final Auth0Config config;
    private final String landing;

    ProviderLogout(Provider provider, Auth0Config config, BaseUrl baseUrl) {
        this.provider = provider;
        this.config = config;
        this.landing = baseUrl.at(LANDING);
    }

    /**
     * The ID token is null without a session; an expired one still tells whose session to end.
     *
     * @param sid the provider's session id; null when it gave none
     */
    public String url(String idToken, String sid, boolean federated) {
        String url = provider.endSessionEndpoint()
                .map(endpoint -> endSession(endpoint, idToken, sid))
                .orElseGet(() -> config.domain().isPresent() ? v2Logout() : landing);
        return federated ? url + (url.contains("?") ? "&federated" : "?federated") : url;
    }

    private String endSession(String endpoint, String idToken, String sid) {
        String url = withHint(endpoint, "id_token_hint", idToken);
        // Auth0's logout_hint is the sid; elsewhere client_id alone has to do, and the provider may ask the user.
        return url.length() <= MOST_CHARACTERS ? url : withHint(endpoint, "logout_hint", sid);
    }

    private String withHint(String endpoint, String hintName, String hint) {
        QueryStringEncoder url = new QueryStringEncoder(endpoint);
        if (hint != null) {
            url.addParam(hintName, hint);
        }
        url.addParam("client_id", config.clientId());
        url.addParam("post_logout_redirect_uri", landing);
        return url.toString();
    }

    private String v2Logout() {
        QueryStringEncoder url = new QueryStringEncoder(config.issuer() + "v2/logout");
        url.addParam("client_id", config.clientId());
        url.addParam("returnTo", landing);
        return url.toString();
    }
}
