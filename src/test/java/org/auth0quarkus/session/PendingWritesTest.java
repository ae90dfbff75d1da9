package org.auth0quarkus.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

class PendingWritesTest {
    private final PendingWrites writes = new PendingWrites();
    private final List<String> written = new CopyOnWriteArrayList<>();
    private final AtomicBoolean away = new AtomicBoolean(true);

    private Uni<Void> write(String what) {
        return away.get()
                ? Uni.createFrom().failure(new StoreUnavailableException("away"))
                : Uni.createFrom().voidItem().invoke(() -> written.add(what));
    }

    @Test
    void offersAgainUntilItIsTaken() {
        writes.add("a", () -> write("first"));
        writes.add("b", () -> write("second"));
        assertThat(written).isEmpty();
        assertThat(writes.size()).isEqualTo(2);
        away.set(false);
        await().until(() -> writes.size() == 0);
        assertThat(written).containsExactlyInAnyOrder("first", "second");
        writes.add("c", () -> write("third"));
        await().until(() -> written.contains("third"));
    }

    @Test
    void takesTheLaterOfTwo() {
        writes.add("a", () -> write("earlier"));
        writes.add("a", () -> write("later"));
        away.set(false);
        await().until(() -> writes.size() == 0);
        assertThat(written).containsExactly("later");
    }

    @Test
    void isNotHeldUpByOneThatAlwaysFails() {
        writes.add("bad", () -> Uni.createFrom().failure(new IllegalStateException("bad")));
        writes.add("throws", () -> {
            throw new IllegalStateException("worse");
        });
        writes.add("good", () -> write("good"));
        away.set(false);
        await().until(() -> written.contains("good"));
        assertThat(writes.size()).isEqualTo(2);
    }
}
