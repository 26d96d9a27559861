package io.livetrace.gateway.pool;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.pool.OnCall;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolIn;
import io.livetrace.domain.pool.StockPool;
import io.livetrace.domain.pool.TransferAcceptance;
import io.livetrace.domain.pool.TransferOffer;
import io.livetrace.gateway.readmodel.Entry;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Projection;
import io.livetrace.gateway.readmodel.Snapshot;
import io.livetrace.gateway.readmodel.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Stock is seen by its owner and by whoever runs the place; a transfer by its two sides. */
public final class StockProjections {
    static final String TRANSFERS = "transfers";
    static final List<String> FILTERS = List.of("gtin", "lot", "location", "owner", "kind");

    private StockProjections() {}

    public static List<Projection<?>> all() {
        return List.of(
                new OfPool<>(StockPool.TYPE, StockPool::pool),
                new OfPool<>(PoolIn.TYPE, PoolIn::pool),
                new OfOffer(),
                new OfOnCall(),
                new OfAcceptance());
    }

    private record OfPool<T extends LedgerRecord>(RecordType<T> type, Function<T, PoolId> pool)
            implements Projection<T> {
        @Override
        public Visibility visibility(T content, Snapshot now) {
            PoolId id = pool.apply(content);
            Stream<Gln> keeper = now.find(Location.key(id.location())).map(Location::operator).stream();
            return Visibility.only(Stream.concat(Stream.of(id.owner()), keeper).toList());
        }

        @Override
        public List<Facet> facets(T content) {
            PoolId id = pool.apply(content);
            return List.of(
                    Facet.of("gtin", id.gtin()),
                    Facet.of("lot", id.lot()),
                    Facet.of("location", id.location()),
                    Facet.of("owner", id.owner()),
                    Facet.of("kind", id.kind()));
        }
    }

    private record OfOffer() implements Projection<TransferOffer> {
        @Override
        public RecordType<TransferOffer> type() {
            return TransferOffer.TYPE;
        }

        @Override
        public Visibility visibility(TransferOffer offer, Snapshot now) {
            return Visibility.only(offer.giver(), offer.taker());
        }

        @Override
        public Optional<Entry> entry(TransferOffer offer, Snapshot now) {
            return Optional.of(Entry.newestFirst(
                    TRANSFERS,
                    offer.offeredAt(),
                    "",
                    offer.transferId(),
                    offer.from().gtin()));
        }

        @Override
        public List<Facet> facets(TransferOffer offer) {
            return List.of(Facet.of("giver", offer.giver()), Facet.of("taker", offer.taker()));
        }
    }

    /** Seen by both sides, and by whoever sends the goods when they are called. */
    private record OfOnCall() implements Projection<OnCall> {
        @Override
        public RecordType<OnCall> type() {
            return OnCall.TYPE;
        }

        @Override
        public Visibility visibility(OnCall row, Snapshot now) {
            Stream<Gln> taker = now.find(Location.key(row.location())).map(Location::operator).stream();
            return Visibility.only(
                    Stream.concat(Stream.of(row.giver(), row.sender()), taker).toList());
        }
    }

    private record OfAcceptance() implements Projection<TransferAcceptance> {
        @Override
        public RecordType<TransferAcceptance> type() {
            return TransferAcceptance.TYPE;
        }

        @Override
        public Visibility visibility(TransferAcceptance acceptance, Snapshot now) {
            return Visibility.only(acceptance.giver(), acceptance.taker());
        }
    }
}
