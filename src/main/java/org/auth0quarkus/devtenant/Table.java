package org.auth0quarkus.devtenant;

import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A bounded, expiring map of records. Rows are kept as maps of JDK types, never as the records themselves: those belong
 * to a class loader that a live reload throws away.
 */
final class Table<R extends Record> {
    static final int MOST_ROWS = 4000;
    private static final String EXPIRES = "expires at";

    private final Map<String, Map<String, Object>> rows;
    private final Class<R> type;
    private final Clock clock;

    Table(Map<String, Map<String, Object>> rows, Class<R> type, Clock clock) {
        this.rows = rows;
        this.type = type;
        this.clock = clock;
    }

    void put(String key, Duration lifetime, R record) {
        Map<String, Object> row = toRow(record);
        row.put(EXPIRES, clock.millis() + lifetime.toMillis());
        synchronized (rows) {
            rows.remove(key); // so that the row moves to the young end
            rows.put(key, row);
            dropTheEldest();
        }
    }

    Optional<R> get(String key) {
        synchronized (rows) {
            return key == null
                    ? Optional.empty()
                    : Optional.ofNullable(rows.get(key)).filter(this::alive).map(this::toRecord);
        }
    }

    void remove(String key) {
        synchronized (rows) {
            rows.remove(key);
        }
    }

    List<R> all() {
        synchronized (rows) {
            return rows.values().stream()
                    .filter(this::alive)
                    .map(this::toRecord)
                    .toList();
        }
    }

    private void dropTheEldest() {
        Iterator<Map<String, Object>> eldest = rows.values().iterator();
        while (eldest.hasNext() && (!alive(eldest.next()) || rows.size() > MOST_ROWS)) {
            eldest.remove();
        }
    }

    private boolean alive(Map<String, Object> row) {
        return clock.millis() < (Long) row.get(EXPIRES);
    }

    private Map<String, Object> toRow(R record) {
        Map<String, Object> row = new HashMap<>();
        try {
            for (RecordComponent component : type.getRecordComponents()) {
                row.put(component.getName(), component.getAccessor().invoke(record));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return row;
    }

    private R toRecord(Map<String, Object> row) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values =
                Arrays.stream(components).map(c -> row.get(c.getName())).toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
