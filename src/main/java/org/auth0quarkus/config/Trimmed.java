package org.auth0quarkus.config;

import org.eclipse.microprofile.config.spi.Converter;

/** An item of a list without the spaces around it: {@code new, old} names the same secrets as {@code new,old}. */
public final class Trimmed implements Converter<String> {
    private static final long serialVersionUID = 1;

    @Override
    public String convert(String item) {
        return item.trim();
    }
}
