package org.auth0quarkus.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;

import io.netty.channel.EventLoop;
import io.netty.channel.nio.NioEventLoop;
import io.netty.channel.nio.NioTask;
import org.jboss.logging.Logger;

/**
 * Goes to the end of all that waits for an event loop, to see how long that takes: a byte in a pipe, which the loop reads as
 * it reads its connections. The kernel gives it what is ready in the order in which it became so.
 */
final class QueueProbe implements NioTask<Pipe.SourceChannel> {
    private static final Logger LOG = Logger.getLogger(QueueProbe.class);

    private final Pipe pipe;
    private final ByteBuffer one = ByteBuffer.allocate(1);
    private final Runnable returned;

    private QueueProbe(NioEventLoop loop, Runnable returned) throws IOException {
        this.pipe = Pipe.open();
        this.returned = returned;
        pipe.sink().configureBlocking(false);
        pipe.source().configureBlocking(false);
        loop.register(pipe.source(), SelectionKey.OP_READ, this);
    }

    /** @return sends one; when it comes back, {@code returned} is run, both by the loop */
    static Runnable on(EventLoop loop, Runnable returned) {
        if (loop instanceof NioEventLoop nio) {
            try {
                return new QueueProbe(nio, returned)::send;
            } catch (IOException noPipe) {
                LOG.warn("an event loop is not measured: overload will be noticed late", noPipe);
            }
        }
        // Another transport: goes behind what the loop has taken up, which is not all.
        return () -> loop.execute(returned);
    }

    private void send() {
        try {
            pipe.sink().write(one.clear());
        } catch (IOException closed) {
            // The loop ends.
            returned.run();
        }
    }

    @Override
    public void channelReady(Pipe.SourceChannel source, SelectionKey key) throws IOException {
        source.read(one.clear());
        returned.run();
    }

    @Override
    public void channelUnregistered(Pipe.SourceChannel source, Throwable cause) throws IOException {
        // One that was under way is lost; who waits for it would think that the loop is behind for ever.
        returned.run();
        source.close();
        pipe.sink().close();
    }
}
