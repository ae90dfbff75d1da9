package org.auth0quarkus.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured: printed, and written to target, or into docs with {@code -Dbench.docs}. */
final class Report {
    private static final String BEGIN = "<!-- figures: written by ./mvnw verify -Pbench -Dbench.docs -->\n";
    private static final String END = "<!-- end of figures -->\n";

    private final Markdown text = new Markdown();
    private String plot = "";

    Report(String run) {
        text.line("%s. %s", Machine.description(), run).line("");
    }

    /** @param sizes bytes of one answer */
    void requests(int connections, Map<Case, Figures> figures, Map<Case, Integer> sizes) {
        text.line("### %s", connections == 1 ? "One connection" : connections + " connections")
                .line("");
        text.head("page", "bytes", "requests/s", "p50", "p99", "CPU µs/request");
        figures.forEach((each, seen) -> text.row(
                each.name(),
                sizes.get(each),
                Markdown.number(seen.rate()),
                Markdown.millis(seen.p50()),
                Markdown.millis(seen.p99()),
                Markdown.number(seen.cpu())));
        text.line("");
        Map<String, Double> bars = new LinkedHashMap<>();
        figures.forEach((each, seen) -> bars.put(each.name(), seen.cpu()));
        plot = Plot.bars("CPU microseconds per request, " + connections + " connections", bars);
    }

    void ratio(Case of, Case to, Map<Integer, Map<Case, Figures>> figures) {
        StringBuilder ratios = new StringBuilder();
        figures.forEach((connections, seen) -> ratios.append(" | ")
                .append(Markdown.number(seen.get(of).cpu() / seen.get(to).cpu())));
        text.line("| %s / %s%s |", of.name(), to.name(), ratios);
    }

    /** What a session adds, seen where there is no page around it, to the cost of a page. */
    void ratioWithSession(Case page, Case signedIn, Case anonymous, Map<Integer, Map<Case, Figures>> figures) {
        StringBuilder ratios = new StringBuilder();
        figures.forEach((connections, seen) -> ratios.append(" | ")
                .append(Markdown.number(1
                        + (seen.get(signedIn).cpu() - seen.get(anonymous).cpu())
                                / seen.get(page).cpu())));
        text.line("| (%s + %s - %s) / %s%s |", page.name(), signedIn.name(), anonymous.name(), page.name(), ratios);
    }

    void ratios(Map<Integer, Map<Case, Figures>> figures) {
        text.line("### Ratios of CPU per request").line("");
        text.line(
                        "| | %s |",
                        String.join(
                                " | ",
                                figures.keySet().stream().map(String::valueOf).toList()))
                .line("|---|%s", "---|".repeat(figures.size()));
    }

    void logins(Map<String, Logins> logins) {
        text.line("").line("### Complete sign-ins, 8 at once").line("");
        text.head("session in", "sign-ins/s", "CPU ms/sign-in");
        logins.forEach(
                (name, seen) -> text.row(name, Markdown.number(seen.perSecond()), Markdown.number(seen.cpuMillis())));
    }

    void table(String title, List<String> head, List<List<Object>> rows) {
        text.line("").line("### %s", title).line("").head(head.toArray(String[]::new));
        rows.forEach(row -> text.row(row.toArray()));
    }

    void write() {
        boolean docs = System.getProperty("bench.docs") != null;
        Path page = Path.of(docs ? "docs/performance.md" : "target/performance.md");
        Path picture = Path.of(docs ? "docs/images/performance.svg" : "target/performance.svg");
        try {
            Files.writeString(picture, plot);
            Files.writeString(page, docs ? inside(Files.readString(page)) : text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println(text);
        System.out.println("written to " + page + " and " + picture);
    }

    /** What was written by hand around the figures stays. */
    private String inside(String page) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("docs/performance.md has no place for figures");
        }
        return page.substring(0, begin + BEGIN.length()) + "\n" + text + "\n" + page.substring(end);
    }
}
