package org.auth0quarkus.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.api.ApiAnswer;
import org.auth0quarkus.session.CurrentUser;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Every page with sample data, for tests and for looking at. */
@PermitAll
@Path("/test-pages")
@Produces(MediaType.TEXT_HTML)
public class SamplePages {
    private static final Instant NOW = Instant.parse("2026-11-24T09:41:00Z");

    private final CurrentUser user;

    SamplePages(CurrentUser user) {
        this.user = user;
    }

    /** What {@code error/} knows. */
    public static Stream<String> faults() {
        return Arrays.stream(Fault.values()).map(Fault::key);
    }

    @GET
    @Path("home")
    public TemplateInstance home() {
        return HomePages.home();
    }

    @GET
    @Path("profile")
    public TemplateInstance profile() {
        Instant start = NOW.minus(Duration.ofHours(14));
        return ProfilePages.profile(ProfileView.of(user, start, start.plus(Duration.ofDays(3)), NOW));
    }

    @GET
    @Path("sessions")
    public TemplateInstance sessions(@RestQuery boolean onlyCurrent) {
        SessionRow current =
                new SessionRow("one", "Firefox on Windows", "203.0.113.7", NOW.minus(Duration.ofHours(14)), NOW, true);
        SessionRow phone = new SessionRow(
                "two",
                "Safari on iPhone",
                "2001:db8:85a3:8d3:1319:8a2e:370:7348",
                NOW.minus(Duration.ofDays(3)),
                NOW.minus(Duration.ofHours(2)),
                false);
        SessionRow unknown = new SessionRow("three\">", null, null, NOW, NOW, false);
        return SessionPages.sessions(onlyCurrent ? List.of(current) : List.of(current, phone, unknown), onlyCurrent);
    }

    /** What an API may answer. */
    @GET
    @Path("api-call")
    public TemplateInstance apiCall(@RestQuery int status, @RestQuery String type, @RestQuery String body) {
        return ApiCallPages.apiCall(ApiCallView.of(
                "https://api.example.com/orders?of=" + "x".repeat(200),
                new ApiAnswer(status, "Reason", type, body.getBytes(StandardCharsets.UTF_8))));
    }

    @GET
    @Path("logout")
    public TemplateInstance logout(@RestQuery String returnTo, @RestQuery boolean federated) {
        return LogoutPages.confirm(returnTo, federated);
    }

    @GET
    @Path("signed-out")
    public TemplateInstance signedOut(@RestQuery String reason) {
        return LogoutPages.signedOut(SignedOut.of(reason));
    }

    @GET
    @Path("error/{key}")
    public Response error(@RestPath String key) {
        ErrorView view = ErrorView.of(Fault.valueOf(key.toUpperCase(Locale.ROOT)), "7f3c-91ab");
        return Response.status(view.status()).entity(ErrorPages.error(view)).build();
    }

    /** As an application refuses or fails on purpose. */
    @GET
    @Path("thrown/{status}")
    @Produces(MediaType.WILDCARD)
    public String thrown(@RestPath int status) {
        throw new WebApplicationException(status);
    }

    /** As a Vert.x failure handler makes it. */
    @GET
    @Path("failure")
    public String failure(RoutingContext context) {
        return FailurePage.html(context, new ErrorView(Fault.STORE_UNAVAILABLE, 503, "7f3c-91ab", "/profile"));
    }

    @GET
    @Path("picture.svg")
    @Produces("image/svg+xml")
    public String picture() {
        return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path fill='#c63' d='M0 0h9v9H0z'/>"
                + "<circle cx='4.5' cy='3.5' r='2' fill='#fff'/><path d='M0 9a4.5 3 0 0 1 9 0' fill='#fff'/></svg>";
    }
}
