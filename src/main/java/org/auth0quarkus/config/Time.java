package org.auth0quarkus.config;

import java.time.Duration;

import io.quarkus.runtime.configuration.DurationConverter;

/** What a setting that is a time may be. */
final class Time {
    private static final String REMEDY = "Give a time such as 30m, 12h or 3d, of at most a year.";
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    private Time() {}

    static Setting check(Setting setting) {
        return checkPause(setting).must(text -> isSensible(of(text)), "is not a sensible time.", REMEDY);
    }

    /** May be none at all. */
    static Setting checkPause(Setting setting) {
        return setting.must(Time::isTime, "is not a time.", REMEDY);
    }

    static Duration of(String text) {
        return DurationConverter.parseDuration(text);
    }

    private static boolean isTime(String text) {
        try {
            return of(text) != null;
        } catch (IllegalArgumentException | ArithmeticException e) {
            return false;
        }
    }

    private static boolean isSensible(Duration time) {
        return time.compareTo(SHORTEST) >= 0 && time.compareTo(LONGEST) <= 0;
    }
}
