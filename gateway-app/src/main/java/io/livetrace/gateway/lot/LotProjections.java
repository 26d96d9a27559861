package io.livetrace.gateway.lot;

import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.lot.Gate;
import io.livetrace.domain.lot.Lot;
import io.livetrace.gateway.readmodel.Entry;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Projection;
import io.livetrace.gateway.readmodel.Snapshot;
import io.livetrace.gateway.readmodel.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everyone may see lots and whether something stops their sale: whoever holds the goods has to know. */
public final class LotProjections {
    /** Facet of a lot: the instruction that it answers. */
    public static final String INSTRUCTION = "instruction";

    static final String LOTS = "lots";
    static final List<String> FILTERS = List.of("brand", "gtin");

    private LotProjections() {}

    public static List<Projection<?>> all() {
        return List.of(new OfLot(), new OfGate());
    }

    private record OfLot() implements Projection<Lot> {
        @Override
        public RecordType<Lot> type() {
            return Lot.TYPE;
        }

        @Override
        public Visibility visibility(Lot lot, Snapshot now) {
            return Visibility.everyone();
        }

        @Override
        public Optional<Entry> entry(Lot lot, Snapshot now) {
            return Optional.of(Entry.newestFirst(LOTS, lot.commissionedAt(), "", lot.gtin(), lot.lot()));
        }

        @Override
        public List<Facet> facets(Lot lot) {
            Stream<Facet> usual = Stream.of(Facet.of("brand", lot.brand()), Facet.of("gtin", lot.gtin()));
            return Stream.concat(usual, lot.instruction().map(id -> Facet.of(INSTRUCTION, id)).stream())
                    .toList();
        }
    }

    private record OfGate() implements Projection<Gate> {
        @Override
        public RecordType<Gate> type() {
            return Gate.TYPE;
        }

        @Override
        public Visibility visibility(Gate gate, Snapshot now) {
            return Visibility.everyone();
        }
    }
}
