package org.auth0quarkus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolver;
import org.junit.jupiter.api.Test;

class PlainNamesTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final Engine engine = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addValueResolver(new PlainNames())
            .addValueResolver(new Counting(asked))
            .build();

    @Test
    void findsANameInTheScopesAroundALoop() {
        assertThat(render("{#for row in rows}{row}{title} {/for}", Map.of("rows", List.of(1, 2), "title", "t")))
                .isEqualTo("1t 2t ");
    }

    @Test
    void takesTheNearest() {
        assertThat(render(
                        "{#let name='near'}{#for i in rows}{name}{/for}{/let}",
                        Map.of("rows", List.of(1), "name", "far")))
                .isEqualTo("near");
    }

    @Test
    void seesThroughTagsAndIncludes() {
        engine.putTemplate("frame", engine.parse("{kind}{outer}{#insert}{/insert}"));

        assertThat(render("{#include frame kind='k'}{kind}{outer}{/include}", Map.of("outer", "o")))
                .isEqualTo("koko");
    }

    @Test
    void knowsTheCountOfALoop() {
        assertThat(render("{#for row in rows}{row_count}{row_hasNext} {/for}", Map.of("rows", List.of(1, 2))))
                .isEqualTo("1true 2false ");
    }

    @Test
    void leavesAScopeThatIsABeanToQute() {
        assertThat(render(
                        "{#with bean}{name}{outer}{/with}",
                        Map.of("bean", new Bean("inner"), "name", "far", "outer", "o")))
                .isEqualTo("innero");
    }

    @Test
    void takesNothingOfAScopeForWhatIsBehindADot() {
        Map<String, Object> data = new HashMap<>(Map.of("name", "of the scope", "map", Map.of()));
        data.put("nothing", null);

        assertThat(render("{nothing.name ?: 'none'}{map.name ?: 'none'}", data)).isEqualTo("nonenone");
        assertThat(render(
                        "{#for row in rows}{row.name ?: 'none'}{/for}",
                        Map.of("rows", List.of(Map.of()), "name", "of the scope")))
                .isEqualTo("none");
    }

    @Test
    void keepsANullAsOne() {
        Map<String, Object> data = new HashMap<>();
        data.put("email", null);

        assertThat(render("{#if email}some{#else}none{/if}", data)).isEqualTo("none");
    }

    @Test
    void waitsForAValueThatIsNotThereYet() {
        assertThat(render(
                        "{#for i in rows}{later}{/for}",
                        Map.of("rows", List.of(1), "later", CompletableFuture.supplyAsync(() -> "l"))))
                .isEqualTo("l");
    }

    @Test
    void leavesAnUnknownNameAnError() {
        assertThat(render("{unknown ?: 'none'}", Map.of())).isEqualTo("none");
        assertThatThrownBy(() -> render("{#for i in rows}{unknown}{/for}", Map.of("rows", List.of(1))))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("unknown");
    }

    @Test
    void asksNoOtherResolver() {
        render("{#for row in rows}{title}{/for}", Map.of("rows", List.of(1, 2), "title", "t"));

        assertThat(asked).hasValue(0);
    }

    private String render(String template, Map<String, ?> data) {
        var instance = engine.parse(template).instance();
        data.forEach(instance::data);
        return instance.render();
    }

    public record Bean(String name) {}

    /** Comes before what Qute brings along. */
    private record Counting(AtomicInteger asked) implements ValueResolver {
        @Override
        public int getPriority() {
            return 1_000;
        }

        @Override
        public boolean appliesTo(EvalContext context) {
            asked.incrementAndGet();
            return false;
        }

        @Override
        public CompletionStage<Object> resolve(EvalContext context) {
            throw new AssertionError();
        }
    }
}
