package org.auth0quarkus.http;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.inject.Singleton;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.mapping.URITemplate;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** The routes that the application's resources declare, found as Quarkus REST itself finds them. */
@Singleton
public class Routes {
    private volatile RequestMapper<Route> mapper;

    /** A path as it was declared, {@code /people/{id}}, and the methods that it takes (RFC 9110 section 9). */
    public record Route(String template, Set<String> methods) {
        /** A GET answers HEAD too, and every route tells its methods to OPTIONS. */
        public boolean takes(String method) {
            return methods.contains(method)
                    || method.equals("OPTIONS")
                    || method.equals("HEAD") && methods.contains("GET");
        }
    }

    /** The route that a request with this path, encoded or not, is for. */
    public Optional<Route> at(String path) {
        return Optional.ofNullable(mapper().map(path)).map(match -> match.value);
    }

    /** Not at the start, when Quarkus REST is not there yet. */
    private RequestMapper<Route> mapper() {
        RequestMapper<Route> known = mapper;
        if (known == null) {
            known = mapper = declared();
        }
        return known;
    }

    private static RequestMapper<Route> declared() {
        Map<String, Route> routes = new TreeMap<>();
        Deployment deployment = ResteasyReactiveRecorder.getCurrentDeployment();
        RuntimeResourceVisitor.visitRuntimeResources(
                deployment.getPrefix(), deployment.getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                        routes.computeIfAbsent(path, p -> new Route(p, new TreeSet<>()))
                                .methods()
                                .add(method);
                    }
                });
        ArrayList<RequestPath<Route>> paths = new ArrayList<>();
        routes.values()
                .forEach(route -> paths.add(new RequestPath<>(false, new URITemplate(route.template(), false), route)));
        return new RequestMapper<>(paths);
    }
}
