package org.auth0quarkus.doctor;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;

/** Asks a Redis what it is like, over the client that the application uses too. */
final class RedisConnector {
    private final Duration patience;

    RedisConnector(Duration patience) {
        this.patience = patience;
    }

    RedisFacts ask(RedisOptions options) throws RedisRefusalException {
        // A container may well have no directory to cache files in.
        FileSystemOptions files =
                new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false);
        Vertx vertx = Vertx.vertx(
                new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1).setFileSystemOptions(files));
        Redis redis = Redis.createClient(vertx, options);
        try {
            return await(redis.connect().flatMap(RedisConnector::facts));
        } finally {
            redis.close();
            vertx.close();
        }
    }

    private static Future<RedisFacts> facts(RedisConnection connection) {
        Future<Optional<String>> save = connection
                .send(Request.cmd(Command.CONFIG).arg("GET").arg("save"))
                .map(RedisConnector::setting)
                .otherwise(Optional.empty());
        return connection
                .send(Request.cmd(Command.INFO))
                .map(Response::toString)
                .recover(RedisConnector::withoutInfo)
                .flatMap(info -> save.map(found -> RedisFacts.of(info, found)));
    }

    /** The application does not need the right to look, so the lack of it is no fault. */
    private static Future<String> withoutInfo(Throwable failure) {
        boolean isForbidden = String.valueOf(failure.getMessage()).startsWith("NOPERM");
        return isForbidden ? Future.succeededFuture("") : Future.failedFuture(failure);
    }

    /** A map in the newer protocol, a list of name and value in the older. */
    private static Optional<String> setting(Response answer) {
        Response value = answer.isMap() ? answer.get("save") : answer.size() == 2 ? answer.get(1) : null;
        return Optional.ofNullable(value).map(Response::toString);
    }

    private RedisFacts await(Future<RedisFacts> facts) throws RedisRefusalException {
        try {
            return facts.toCompletionStage().toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw RedisRefusalException.of(e.getCause());
        } catch (TimeoutException e) {
            throw new RedisRefusalException("does not answer in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RedisRefusalException("was not waited for");
        }
    }
}
