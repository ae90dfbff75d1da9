package org.auth0quarkus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.netty.channel.DefaultEventLoop;
import io.netty.channel.EventLoop;
import io.netty.channel.nio.NioEventLoop;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.nio.NioTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On a real event loop, with connections that are pipes. */
class QueueProbeTest {
    private final NioEventLoopGroup group = new NioEventLoopGroup(1);
    private final NioEventLoop loop = (NioEventLoop) group.next();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final CountDownLatch back = new CountDownLatch(1);

    @AfterEach
    void stop() {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }

    private void back() {
        seen.add("probe on " + Thread.currentThread().getName());
        back.countDown();
    }

    /** More than the loop takes up at a time, so that a task of the loop comes before most of them. */
    @Test
    void comesAfterAllThatWasReadyBefore() throws Exception {
        List<Pipe> connections = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            connections.add(connection());
        }
        CountDownLatch task = new CountDownLatch(1);
        Runnable probe = QueueProbe.on(loop, this::back);
        loop.submit(() -> {
                    for (Pipe connection : connections) {
                        connection.sink().write(ByteBuffer.allocate(1));
                    }
                    probe.run();
                    loop.execute(() -> loop.execute(() -> {
                        seen.add("task");
                        task.countDown();
                    }));
                    return null;
                })
                .get();

        assertThat(back.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(task.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(seen).hasSize(connections.size() + 2).last().asString().startsWith("probe");
        assertThat(seen.indexOf("task")).isLessThan(connections.size());
    }

    private Pipe connection() throws Exception {
        Pipe pipe = Pipe.open();
        pipe.source().configureBlocking(false);
        loop.submit(() -> loop.register(pipe.source(), SelectionKey.OP_READ, new Connection(pipe, seen)))
                .get();
        return pipe;
    }

    @Test
    void comesBackEachTimeOnTheLoop() throws Exception {
        CountDownLatch twice = new CountDownLatch(2);
        Runnable probe = loop.submit(() -> QueueProbe.on(loop, () -> {
                    assertThat(loop.inEventLoop()).isTrue();
                    twice.countDown();
                }))
                .get();
        loop.submit(probe).get();
        loop.submit(probe).get();
        assertThat(twice.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void comesBackFromALoopThatKnowsNoPipes() throws Exception {
        EventLoop other = new DefaultEventLoop();
        try {
            QueueProbe.on(other, this::back).run();
            assertThat(back.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            other.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        }
    }

    @Test
    void comesBackWhenTheLoopEndsAndAtOnceAfterwards() throws Exception {
        Runnable probe = loop.submit(() -> QueueProbe.on(loop, this::back)).get();
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).await();
        assertThat(seen).as("one that was under way would be lost").hasSize(1);
        probe.run();
        assertThat(seen).hasSize(2);
    }

    private record Connection(Pipe pipe, List<String> seen) implements NioTask<Pipe.SourceChannel> {
        @Override
        public void channelReady(Pipe.SourceChannel source, SelectionKey key) throws Exception {
            seen.add("connection");
            source.close();
            pipe.sink().close();
        }

        @Override
        public void channelUnregistered(Pipe.SourceChannel source, Throwable cause) {
            // Closed by itself.
        }
    }
}
