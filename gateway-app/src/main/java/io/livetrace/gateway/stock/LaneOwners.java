package io.livetrace.gateway.stock;

import io.livetrace.gateway.vault.LaneLeases;
import io.livetrace.gateway.vault.LaneLeases.Gateway;
import io.livetrace.gateway.vault.LaneLeases.Lease;
import io.livetrace.gateway.vault.LaneLeases.Standing;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Which of the platform's gateways writes a lane: the first that was asked for it, until it ends, or is not heard of for a few
 * seconds. That spares them quarrels and nothing more: who is right when two write a lane says the number of the batch, on the
 * ledger.
 */
public final class LaneOwners {
    /** How often a gateway shows that it lives. */
    static final Duration BEAT = Duration.ofSeconds(1);
    /** After so long without a beat a gateway stops writing, and after as long another takes its lanes. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private final LaneLeases leases;
    private final Supplier<String> address;
    private final long patienceNanos;
    private final LongSupplier nanos;
    private final String me = UUID.randomUUID().toString();
    private final Map<String, Sighting> sightings = new HashMap<>();
    private Future<?> last = Future.succeededFuture();
    private volatile Map<String, String> addresses = Map.of();
    private volatile Map<Place, Lease> known = Map.of();
    private volatile Optional<Long> shown = Optional.empty();

    /** For gateways that share a vault. {@code address} is where the others reach this one. */
    public static LaneOwners sharing(LaneLeases leases, Supplier<String> address) {
        return new LaneOwners(leases, address, PATIENCE, System::nanoTime);
    }

    /** For a gateway that has its vault for itself: whoever else had a lease has ended. */
    public static LaneOwners alone(LaneLeases leases) {
        return new LaneOwners(leases, () -> "", Duration.ZERO, System::nanoTime);
    }

    /** @param nanos a watch that nobody sets */
    LaneOwners(LaneLeases leases, Supplier<String> address, Duration patience, LongSupplier nanos) {
        this.leases = leases;
        this.address = address;
        this.patienceNanos = patience.toNanos();
        this.nanos = nanos;
    }

    /**
     * Who writes a lane.
     *
     * @param elsewhere the gateway's address, where it is another
     * @param fence the number of the lease
     */
    record Owner(Optional<String> elsewhere, long fence) {}

    /** How far a gateway had counted, and since when it stands there. */
    private record Sighting(long beat, long since) {}

    /** Who writes the lane; this gateway, if nobody does. */
    Future<Owner> of(Place place) {
        Lease lease = known.get(place);
        return lease != null && isValid(lease)
                ? Future.succeededFuture(owner(lease))
                : inTurn(() -> beat().compose(shown -> leases.take(place.slotId(), place.n(), me))
                        .map(this::remember));
    }

    /** Whether this gateway may write the lane under that lease. */
    boolean holds(Place place, long fence) {
        Lease lease = known.get(place);
        return lease != null && lease.gateway().equals(me) && lease.fence() == fence && isValid(lease);
    }

    /** Shows that this gateway lives, if anything depends on it, and looks how the others do. */
    Future<?> tick() {
        boolean writes =
                known.values().stream().anyMatch(lease -> lease.gateway().equals(me));
        return inTurn(() -> writes ? beat() : leases.look().compose(this::see).mapEmpty());
    }

    /** Has nothing more to do for the lane. */
    Future<?> release(Place place) {
        Lease lease = known.get(place);
        return lease == null || !lease.gateway().equals(me)
                ? Future.succeededFuture()
                : inTurn(() -> leases.release(lease).onSuccess(let -> {
                    Map<Place, Lease> rest = new HashMap<>(known);
                    rest.remove(place);
                    known = rest;
                }));
    }

    /** Lets all lanes go: others need not wait until they miss this gateway. */
    Future<?> leave() {
        return inTurn(() -> leases.forget(me, Long.MAX_VALUE).onSuccess(left -> known = Map.of()));
    }

    private Future<Void> beat() {
        long begun = nanos.getAsLong();
        return leases.beat(me, address.get())
                .compose(this::see)
                .onSuccess(seen -> shown = Optional.of(begun))
                .mapEmpty();
    }

    /** Notes what stands, and forgets whoever has not counted on for too long. */
    private Future<?> see(Standing standing) {
        List<Gateway> missing =
                standing.gateways().stream().filter(this::isMissing).toList();
        addresses = standing.gateways().stream()
                .filter(gateway -> !missing.contains(gateway))
                .collect(Collectors.toMap(Gateway::id, Gateway::address));
        sightings.keySet().retainAll(addresses.keySet());
        known = standing.leases().stream()
                .collect(Collectors.toMap(lease -> new Place(lease.slotId(), lease.lane()), Function.identity()));
        return Future.join(missing.stream()
                .map(gateway -> leases.forget(gateway.id(), gateway.beat()))
                .toList());
    }

    private boolean isMissing(Gateway gateway) {
        if (gateway.id().equals(me)) {
            return false;
        }
        long now = nanos.getAsLong();
        Sighting sighting = sightings.merge(
                gateway.id(),
                new Sighting(gateway.beat(), now),
                (before, newer) -> before.beat() == newer.beat() ? before : newer);
        return now - sighting.since() >= patienceNanos;
    }

    private Owner remember(Lease lease) {
        Map<Place, Lease> more = new HashMap<>(known);
        more.put(new Place(lease.slotId(), lease.lane()), lease);
        known = more;
        return owner(lease);
    }

    private Owner owner(Lease lease) {
        return new Owner(
                lease.gateway().equals(me)
                        ? Optional.empty()
                        : Optional.of(addresses.getOrDefault(lease.gateway(), "")),
                lease.fence());
    }

    /** One's own lease is good as long as nobody can have missed one's beat; another's as long as its gateway is there. */
    private boolean isValid(Lease lease) {
        return lease.gateway().equals(me)
                ? patienceNanos == 0
                        || shown.filter(begun -> nanos.getAsLong() - begun < patienceNanos)
                                .isPresent()
                : addresses.containsKey(lease.gateway());
    }

    /** What is noted here must be noted in the order in which it was done there. */
    private synchronized <T> Future<T> inTurn(Supplier<Future<T>> work) {
        Future<T> mine = last.transform(done -> work.get());
        last = mine;
        return mine;
    }
}
