package io.livetrace.gateway.delivery;

import io.livetrace.gateway.vault.Leases;
import io.livetrace.gateway.vault.Leases.Lease;
import io.vertx.core.Future;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether it is this gateway's turn to deliver, of all that share a vault. Each measures with its own stopwatch: who holds the
 * lease stops well before another one may take it. Lives on one event loop.
 */
final class WebhookTurn {
    static final String LEASE = "webhooks";

    private final String gateway = UUID.randomUUID().toString();
    private final Leases leases;
    private final WebhookSchedule schedule;
    private final LongSupplier nanos;
    private @Nullable Lease seen;
    private long seenAt;
    private boolean held;
    private long renewedAt;

    WebhookTurn(Leases leases, WebhookSchedule schedule, LongSupplier nanos) {
        this.leases = leases;
        this.schedule = schedule;
        this.nanos = nanos;
    }

    String gateway() {
        return gateway;
    }

    boolean isMine() {
        return held && nanos.getAsLong() - renewedAt < schedule.letGo().toNanos();
    }

    /** Says that this gateway is there, and tells whether it is its turn. */
    Future<Boolean> beat() {
        long now = nanos.getAsLong();
        return leases.beat(LEASE, gateway)
                .compose(lease -> lease.holder().equals(gateway)
                        ? Future.succeededFuture(true)
                        : stoodStill(lease, now) ? leases.take(LEASE, lease, gateway) : Future.succeededFuture(false))
                .map(mine -> {
                    held = mine;
                    renewedAt = now;
                    return mine;
                });
    }

    Future<Void> release() {
        held = false;
        return leases.release(LEASE, gateway);
    }

    private boolean stoodStill(Lease lease, long now) {
        if (!lease.equals(seen)) {
            seen = lease;
            seenAt = now;
        }
        return now - seenAt >= schedule.takeOver().toNanos();
    }
}
