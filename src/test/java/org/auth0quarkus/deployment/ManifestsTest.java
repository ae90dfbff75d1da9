package org.auth0quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The manifests are what Kubernetes understands, and keep the promises of deployment/README.md. */
class ManifestsTest {
    private static final Path ROOT = Path.of("deployment", "kubernetes");

    /** A misspelt field is none that Kubernetes would tell of: it is an error here. */
    private static final ObjectMapper STRICT =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final List<Class<? extends HasMetadata>> KINDS = List.of(
            ConfigMap.class,
            Deployment.class,
            Ingress.class,
            Namespace.class,
            NetworkPolicy.class,
            PodDisruptionBudget.class,
            Secret.class,
            Service.class,
            ServiceAccount.class,
            StatefulSet.class);

    static Stream<Path> manifests() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .toList()
                    .stream();
        }
    }

    private static List<HasMetadata> read(String yaml) throws IOException {
        List<HasMetadata> resources = new ArrayList<>();
        for (JsonNode document :
                STRICT.readerFor(JsonNode.class).<JsonNode>readValues(yaml).readAll()) {
            resources.add(typed(document));
        }
        return resources;
    }

    private static HasMetadata typed(JsonNode document) throws IOException {
        String kind = document.path("kind").asText();
        Class<? extends HasMetadata> type = KINDS.stream()
                .filter(known -> known.getSimpleName().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("unexpected kind " + kind));
        // The models keep what they do not know for later; what they keep is the misspelt.
        HasMetadata resource = STRICT.treeToValue(document, type);
        assertThat(STRICT.valueToTree(resource).findParents("additionalProperties"))
                .isEmpty();
        assertThat(lost(document, STRICT.valueToTree(resource), kind)).isEmpty();
        assertThat(resource.getApiVersion()).isEqualTo(HasMetadata.getApiVersion(type));
        return resource;
    }

    /** What the model did not take over. */
    private static List<String> lost(JsonNode written, JsonNode understood, String path) {
        List<String> lost = new ArrayList<>();
        written.properties().forEach(field -> {
            JsonNode there = understood.get(field.getKey());
            String here = path + "." + field.getKey();
            if (there == null && !field.getValue().isEmpty()) {
                lost.add(here);
            } else if (there != null) {
                lost.addAll(lost(field.getValue(), there, here));
            }
        });
        for (int i = 0; written.isArray() && i < written.size(); i++) {
            lost.addAll(lost(written.get(i), understood.get(i), path + "[" + i + "]"));
        }
        return lost;
    }

    private static <T extends HasMetadata> T one(Class<T> type, String file) throws IOException {
        return read(Files.readString(ROOT.resolve(file))).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void areUnderstoodToTheLastField(Path manifest) throws IOException {
        assertThat(read(Files.readString(manifest))).isNotEmpty();
    }

    @Test
    void askTheManagementPort() throws IOException {
        Container container = application().getContainers().get(0);
        assertThat(Stream.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe()))
                .extracting(Probe::getHttpGet)
                .allSatisfy(get -> assertThat(get.getPort().getStrVal()).isEqualTo("management"))
                .extracting(get -> get.getPath())
                .containsExactly("/q/health/started", "/q/health/live", "/q/health/ready");
        assertThat(container.getPorts())
                .anyMatch(port -> port.getName().equals("management") && port.getContainerPort() == 9000);
        assertThat(one(Service.class, "base/service.yaml").getSpec().getPorts())
                .allMatch(port -> port.getTargetPort().getStrVal().equals("http"));
    }

    @Test
    void runTwoOrMoreAndKeepOne() throws IOException {
        assertThat(one(Deployment.class, "base/deployment.yaml").getSpec().getReplicas())
                .isGreaterThanOrEqualTo(2);
        assertThat(application().getTopologySpreadConstraints()).hasSize(2);
        assertThat(one(PodDisruptionBudget.class, "base/poddisruptionbudget.yaml")
                        .getSpec()
                        .getMinAvailable()
                        .getIntVal())
                .isEqualTo(1);
    }

    @Test
    void grantMoreTimeToEndThanTheServiceTakes() throws IOException {
        String properties = Files.readString(Path.of("src/main/resources/application.properties"));
        assertThat(properties).contains("quarkus.shutdown.delay=5S", "quarkus.shutdown.timeout=15S");
        assertThat(application().getTerminationGracePeriodSeconds()).isGreaterThan(5 + 15);
    }

    @Test
    void keepToTheRestrictedStandard() throws IOException {
        for (PodSpec pod : List.of(
                application(),
                one(StatefulSet.class, "overlays/local/redis.yaml")
                        .getSpec()
                        .getTemplate()
                        .getSpec())) {
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getContainers()).allSatisfy(container -> {
                assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                        .isFalse();
                assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                        .isTrue();
                assertThat(container.getSecurityContext().getCapabilities().getDrop())
                        .containsExactly("ALL");
                assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
                assertThat(container.getResources().getLimits()).containsKey("memory");
                assertThat(container.getImage()).contains(":").doesNotEndWith(":latest");
            });
        }
    }

    @Test
    void letTheProviderReachEveryPathOverTls() throws IOException {
        Ingress ingress = one(Ingress.class, "overlays/production/ingress.yaml");
        assertThat(ingress.getSpec().getTls()).hasSize(1);
        assertThat(ingress.getSpec().getRules().get(0).getHttp().getPaths())
                .allMatch(
                        path -> path.getPath().equals("/") && path.getPathType().equals("Prefix"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void areBuiltByKubectl(String overlay) throws IOException, InterruptedException {
        assumeTrue(
                Programs.isThere("kubectl"),
                "kubectl is not installed (Debian: kubernetes-client): the overlays were not built");
        Programs.Result built = Programs.run(List.of(
                "kubectl",
                "kustomize",
                ROOT.resolve("overlays").resolve(overlay).toString()));
        assertThat(built.status()).as(built.errors()).isZero();
        List<HasMetadata> resources = read(built.output());
        assertThat(resources)
                .allMatch(it -> it instanceof Namespace
                        || "auth0-quarkus".equals(it.getMetadata().getNamespace()))
                .noneMatch(Secret.class::isInstance)
                .hasAtLeastOneElementOfType(Deployment.class);
        assertThat(resources)
                .filteredOn(ConfigMap.class::isInstance)
                .allSatisfy(it -> assertThat(((ConfigMap) it).getData()).containsEntry("AUTH0_SESSION_STORE", "redis"));
    }

    private static PodSpec application() throws IOException {
        return one(Deployment.class, "base/deployment.yaml")
                .getSpec()
                .getTemplate()
                .getSpec();
    }
}
