package org.auth0quarkus.bench;

import java.util.Locale;
import java.util.Map;

/** Bars as an SVG picture that reads in light and in dark. */
final class Plot {
    private static final int LABEL = 230;
    private static final int WIDTH = 720;
    private static final int BAR = 22;
    private static final int STEP = 34;

    private Plot() {}

    static String bars(String title, Map<String, Double> values) {
        double most =
                values.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        int height = 56 + values.size() * STEP;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\" "
                        + "font-family=\"system-ui, sans-serif\" font-size=\"14\">%n"
                        + "<rect width=\"100%%\" height=\"100%%\" rx=\"8\" fill=\"#f7f7fb\"/>%n"
                        + "<text x=\"16\" y=\"30\" font-weight=\"600\" fill=\"#1c1b22\">%s</text>%n",
                WIDTH,
                height,
                title,
                title));
        int y = 48;
        for (Map.Entry<String, Double> value : values.entrySet()) {
            double width = (WIDTH - LABEL - 80) * value.getValue() / most;
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"16\" y=\"%d\" fill=\"#1c1b22\">%s</text>"
                            + "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"3\" fill=\"#5b4bdb\"/>"
                            + "<text x=\"%.1f\" y=\"%d\" fill=\"#1c1b22\">%.0f</text>%n",
                    y + 16,
                    value.getKey(),
                    LABEL,
                    y,
                    width,
                    BAR,
                    LABEL + width + 8,
                    y + 16,
                    value.getValue()));
            y += STEP;
        }
        return svg.append("</svg>\n").toString();
    }
}
