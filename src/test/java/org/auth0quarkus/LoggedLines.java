package org.auth0quarkus;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a category logs in this process while this is open. */
public final class LoggedLines extends Handler implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger logger;

    private LoggedLines(String category) {
        this.logger = Logger.getLogger(category);
        logger.addHandler(this);
    }

    public static LoggedLines of(String category) {
        return new LoggedLines(category);
    }

    public static LoggedLines of(Class<?> logging) {
        return new LoggedLines(logging.getName());
    }

    public List<String> all() {
        return lines;
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
