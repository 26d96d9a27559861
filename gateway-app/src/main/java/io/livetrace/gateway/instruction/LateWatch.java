package io.livetrace.gateway.instruction;

import io.livetrace.gateway.readmodel.ReadModel;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has listeners told at once when an instruction gets late, and when it concerns the next company, while it is deployed. No transaction
 * says so, and whoever only reads blocks hears of it with the next one.
 */
public final class LateWatch extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(LateWatch.class);
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final ReadModel readModel;
    private final Clock clock;
    private Future<Void> looking = Future.succeededFuture();

    public LateWatch(ReadModel readModel, Clock clock) {
        this.readModel = readModel;
        this.clock = clock;
    }

    @Override
    public Future<?> start() {
        vertx.setPeriodic(BEAT.toMillis(), beat -> look());
        return Future.succeededFuture();
    }

    @Override
    public Future<?> stop() {
        return looking.otherwiseEmpty();
    }

    private void look() {
        if (looking.isComplete()) {
            looking = readModel.tellLate(clock.instant());
            looking.onFailure(failure -> LOG.warn("nobody is told of what is late at present", failure));
        }
    }
}
