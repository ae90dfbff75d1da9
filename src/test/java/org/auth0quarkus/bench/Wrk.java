package org.auth0quarkus.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load tool, a program of its own. */
final class Wrk {
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern NOT_OK = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern SOCKET_ERRORS = Pattern.compile("Socket errors:[^\\n]*");

    private Wrk() {}

    /** What one run saw; times in microseconds. */
    record Seen(long requests, double rate, double p50, double p99, String errors) {}

    static void require() {
        try {
            new ProcessBuilder("wrk", "-v").redirectErrorStream(true).start().destroy();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "*** wrk IS NOT INSTALLED, and nothing can be measured without it: apt-get install wrk (Debian, "
                            + "Ubuntu), brew install wrk (macOS) ***",
                    e);
        }
    }

    static Seen run(String url, String cookie, int connections, int seconds) {
        List<String> command = new ArrayList<>(
                List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--latency", "--timeout", "10s"));
        command.addAll(List.of("-H", "Accept: text/html,*/*;q=0.8", "-H", "Accept-Language: en"));
        if (cookie != null) {
            command.addAll(List.of("-H", "Cookie: " + cookie));
        }
        command.add(url);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return parse(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Seen parse(String text) {
        Matcher socket = SOCKET_ERRORS.matcher(text);
        Matcher notOk = NOT_OK.matcher(text);
        String errors = (notOk.find() ? notOk.group() : "") + (socket.find() ? socket.group() : "");
        return new Seen(
                Long.parseLong(group(REQUESTS, text)),
                Double.parseDouble(group(RATE, text)),
                latency("50", text),
                latency("99", text),
                errors);
    }

    private static double latency(String percent, String text) {
        Matcher matcher =
                Pattern.compile(percent + "%\\s+([\\d.]+)(us|ms|s|m)\\b").matcher(text);
        if (!matcher.find()) {
            return Double.NaN;
        }
        double factor =
                switch (matcher.group(2)) {
                    case "us" -> 1;
                    case "ms" -> 1e3;
                    case "s" -> 1e6;
                    default -> 6e7;
                };
        return Double.parseDouble(matcher.group(1)) * factor;
    }

    private static String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("wrk said:\n" + text);
        }
        return matcher.group(1);
    }
}
