package org.auth0quarkus.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/**
 * axe-core with all its rules, best practices too. Its own runner hands the script, half a megabyte, to the browser for
 * each run, and takes back all that is well.
 */
final class Axe {
    private static final String SCRIPT = script();

    private static final String RUN = """
            () => axe.run(document, {resultTypes: ['violations']}).then(result => result.violations.flatMap(
                rule => rule.nodes.map(node => `${rule.id}: ${node.failureSummary}\\n${node.html}`)))""";

    private Axe() {}

    static List<String> violations(Page page) {
        if ((boolean) page.evaluate("typeof axe === 'undefined'")) {
            page.evaluate(SCRIPT);
        }
        return ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream file = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
