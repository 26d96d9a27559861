package io.livetrace.gateway.recall;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.recall.Recall;
import io.livetrace.domain.recall.RecallAck;
import io.livetrace.domain.recall.RecallNotice;
import io.livetrace.domain.recall.RecallWalk;
import io.livetrace.gateway.readmodel.Entry;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Projection;
import io.livetrace.gateway.readmodel.Snapshot;
import io.livetrace.gateway.readmodel.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** A recall is public, and so is how far it has come; who has acknowledged is for its opener and that company. */
public final class RecallProjections {
    /** Facet of a recall and its walks: {@code gtin:lot}. */
    public static final String LOT = "lot";

    static final String RECALLS = "recalls";

    private RecallProjections() {}

    public static List<Projection<?>> all() {
        return List.of(
                new OfRecall(),
                new Part<>(RecallWalk.TYPE, (walk, now) -> Visibility.everyone()),
                new Part<>(RecallNotice.TYPE, (notice, now) -> between(notice.party(), notice.recallId(), now)),
                new Part<>(RecallAck.TYPE, (ack, now) -> between(ack.party(), ack.recallId(), now)));
    }

    /** For one company and for whoever opened the recall. */
    private static Visibility between(Gln party, RecordId recallId, Snapshot now) {
        Stream<Gln> opener = now.find(Recall.key(recallId)).map(Recall::opener).stream();
        return Visibility.only(Stream.concat(Stream.of(party), opener).toList());
    }

    private record OfRecall() implements Projection<Recall> {
        @Override
        public RecordType<Recall> type() {
            return Recall.TYPE;
        }

        @Override
        public Visibility visibility(Recall recall, Snapshot now) {
            return Visibility.everyone();
        }

        @Override
        public Optional<Entry> entry(Recall recall, Snapshot now) {
            return Optional.of(
                    Entry.newestFirst(RECALLS, recall.openedAt(), recall.state(), recall.recallId(), recall.lot()));
        }

        @Override
        public List<Facet> facets(Recall recall) {
            return List.of(Facet.of(LOT, recall.lot()));
        }
    }

    private record Part<T extends LedgerRecord>(RecordType<T> type, BiFunction<T, Snapshot, Visibility> seenBy)
            implements Projection<T> {
        @Override
        public Visibility visibility(T content, Snapshot now) {
            return seenBy.apply(content, now);
        }
    }
}
