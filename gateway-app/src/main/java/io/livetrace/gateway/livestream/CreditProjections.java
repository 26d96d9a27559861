package io.livetrace.gateway.livestream;

import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.livestream.CreditGrant;
import io.livetrace.domain.livestream.CreditLine;
import io.livetrace.domain.livestream.Slot;
import io.livetrace.gateway.readmodel.Entry;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Projection;
import io.livetrace.gateway.readmodel.Snapshot;
import io.livetrace.gateway.readmodel.Visibility;
import java.util.List;
import java.util.Optional;

/** Credit is seen by the owner that gives it and the operator that has it. */
final class CreditProjections {
    static final String LINES = "credit-lines";

    private CreditProjections() {}

    record OfLine() implements Projection<CreditLine> {
        @Override
        public RecordType<CreditLine> type() {
            return CreditLine.TYPE;
        }

        @Override
        public Visibility visibility(CreditLine line, Snapshot now) {
            return Visibility.only(line.owner(), line.operator());
        }

        @Override
        public Optional<Entry> entry(CreditLine line, Snapshot now) {
            return Optional.of(Entry.of(LINES, line.owner() + " " + line.operator(), ""));
        }

        @Override
        public List<Facet> facets(CreditLine line) {
            return List.of(Facet.of("owner", line.owner()), Facet.of("operator", line.operator()));
        }
    }

    record OfGrant() implements Projection<CreditGrant> {
        @Override
        public RecordType<CreditGrant> type() {
            return CreditGrant.TYPE;
        }

        @Override
        public Visibility visibility(CreditGrant grant, Snapshot now) {
            return Visibility.only(grant.owner(), grant.operator());
        }

        @Override
        public List<Facet> facets(CreditGrant grant) {
            return List.of(Facet.of("slot", grant.slotId()));
        }

        @Override
        public List<RecordKey<?>> touches(CreditGrant grant) {
            return List.of(Slot.key(grant.slotId()));
        }
    }
}
