package io.livetrace.gateway.label;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.label.LabelDeposit;
import io.livetrace.domain.label.LabelRun;
import io.livetrace.domain.label.Opening;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotId;
import io.livetrace.gateway.readmodel.Projection;
import io.livetrace.gateway.readmodel.Snapshot;
import io.livetrace.gateway.readmodel.Visibility;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everyone may see that labels were committed and who keeps their leaf file: it is what makes a scan believable. How many units
 * were opened is the brand's business.
 */
public final class LabelProjections {
    private LabelProjections() {}

    public static List<Projection<?>> all() {
        return List.of(new Open<>(LabelRun.TYPE), new Open<>(LabelDeposit.TYPE), new OfOpening());
    }

    private record Open<T extends LedgerRecord>(RecordType<T> type) implements Projection<T> {
        @Override
        public Visibility visibility(T content, Snapshot now) {
            return Visibility.everyone();
        }
    }

    private record OfOpening() implements Projection<Opening> {
        @Override
        public RecordType<Opening> type() {
            return Opening.TYPE;
        }

        @Override
        public Visibility visibility(Opening opening, Snapshot now) {
            Stream<Gln> brand = now.find(Lot.key(new LotId(opening.gtin(), opening.lot()))).map(Lot::brand).stream();
            return Visibility.only(
                    Stream.concat(Stream.of(opening.through()), brand).toList());
        }
    }
}
