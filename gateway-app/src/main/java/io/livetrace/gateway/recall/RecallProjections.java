package io.livetrace.gateway.recall;

import io.livetrace.domain.kernel.LedgerRecord;
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
import java.util.function.Function;

/** A recall is public, and so is how far it has come; who has acknowledged is for its opener and that company. */
public final class RecallProjections {
    /** Facet of a recall and its walks: {@code gtin:lot}. */
    public static final String LOT = "lot";

    static final String RECALLS = "recalls";

    private RecallProjections() {}

    public static List<Projection<?>> all() {
        return List.of(
                new OfRecall(),
                new Part<>(RecallWalk.TYPE, walk -> Visibility.everyone()),
                new Part<>(RecallNotice.TYPE, notice -> Visibility.only(notice.party())),
                new Part<>(RecallAck.TYPE, ack -> Visibility.only(ack.party())));
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

    private record Part<T extends LedgerRecord>(RecordType<T> type, Function<T, Visibility> seenBy)
            implements Projection<T> {
        @Override
        public Visibility visibility(T content, Snapshot now) {
            return seenBy.apply(content);
        }
    }
}
