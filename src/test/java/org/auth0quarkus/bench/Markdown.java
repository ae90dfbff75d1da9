package org.auth0quarkus.bench;

import java.util.Locale;

/** Tables as Markdown. */
final class Markdown {
    private final StringBuilder text = new StringBuilder();

    Markdown line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
        return this;
    }

    /** The row of names and the line below it. */
    Markdown head(String... names) {
        return row((Object[]) names).line("|%s", "---|".repeat(names.length));
    }

    Markdown row(Object... cells) {
        text.append('|');
        for (Object cell : cells) {
            text.append(' ').append(cell).append(" |");
        }
        text.append('\n');
        return this;
    }

    /** With as many decimals as help. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        return String.format(Locale.ROOT, value >= 1000 ? "%,.0f" : value >= 10 ? "%.0f" : "%.2f", value);
    }

    static String millis(double micros) {
        return String.format(Locale.ROOT, "%.2f ms", micros / 1e3);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
