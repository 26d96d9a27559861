package io.livetrace.gateway.logistics;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.logistics.Custody;
import io.livetrace.domain.logistics.HandoverAcceptance;
import io.livetrace.domain.logistics.HandoverOffer;
import io.livetrace.domain.logistics.Itinerary;
import io.livetrace.domain.logistics.Reading;
import io.livetrace.domain.logistics.Scan;
import io.livetrace.domain.logistics.Shipment;
import io.livetrace.domain.logistics.ShipmentId;
import io.livetrace.gateway.readmodel.Entry;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Projection;
import io.livetrace.gateway.readmodel.Snapshot;
import io.livetrace.gateway.readmodel.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A shipment and all that is said of it are seen by its carrier, its sender and its receiver. */
public final class ShipmentProjections {
    /** Facet of a shipment: an SSCC that it bears. */
    public static final String SSCC = "sscc";

    /** Facet of a shipment: the carrier's waybill number. */
    public static final String WAYBILL = "waybill";

    /** Facet of a shipment: the instruction that it carries out. */
    public static final String INSTRUCTION = "instruction";

    /** Facet of everything said of a shipment: {@code carrier:shipmentId}. */
    public static final String SHIPMENT = "shipment";

    /** Facet of a scan: the leaf of the unit whose label was scanned. */
    static final String LEAF = "leaf";

    static final String SHIPMENTS = "shipments";

    private ShipmentProjections() {}

    public static List<Projection<?>> all() {
        return List.of(
                new OfShipment(),
                new Said<>(Custody.TYPE, custody -> new ShipmentId(custody.carrier(), custody.shipmentId())),
                new Said<>(HandoverOffer.TYPE, HandoverOffer::shipment),
                new Said<>(HandoverAcceptance.TYPE, HandoverAcceptance::shipment),
                new OfScan(new Said<>(Scan.TYPE, Scan::shipment)),
                new Said<>(Reading.TYPE, Reading::shipment));
    }

    private static Visibility parties(Shipment shipment) {
        Itinerary itinerary = shipment.itinerary();
        Stream<Gln> consignee = itinerary.consignee().stream();
        return Visibility.only(Stream.concat(Stream.of(shipment.carrier(), itinerary.consignor()), consignee)
                .toList());
    }

    private record OfShipment() implements Projection<Shipment> {
        @Override
        public RecordType<Shipment> type() {
            return Shipment.TYPE;
        }

        @Override
        public Visibility visibility(Shipment shipment, Snapshot now) {
            return parties(shipment);
        }

        @Override
        public Optional<Entry> entry(Shipment shipment, Snapshot now) {
            String state = now.find(Custody.key(new ShipmentId(shipment.carrier(), shipment.shipmentId())))
                    .map(custody -> custody.state().name())
                    .orElse("");
            return Optional.of(Entry.newestFirst(
                    SHIPMENTS,
                    shipment.createdAt(),
                    state,
                    shipment.shipmentId(),
                    shipment.waybill().orElse("")));
        }

        @Override
        public List<Facet> facets(Shipment shipment) {
            List<Facet> facets = new ArrayList<>();
            facets.add(Facet.of("carrier", shipment.carrier()));
            shipment.sscc().ifPresent(sscc -> facets.add(Facet.of(SSCC, sscc)));
            shipment.waybill().ifPresent(waybill -> facets.add(Facet.of(WAYBILL, waybill)));
            shipment.instruction().ifPresent(id -> facets.add(Facet.of(INSTRUCTION, id)));
            shipment.contents().stream()
                    .map(content -> Facet.of("lot", content.lotId()))
                    .distinct()
                    .forEach(facets::add);
            return facets;
        }
    }

    /** Something said of a shipment; it may change where the shipment stands in its list. */
    private record Said<T extends LedgerRecord>(RecordType<T> type, Function<T, ShipmentId> shipment)
            implements Projection<T> {
        @Override
        public Visibility visibility(T content, Snapshot now) {
            return now.find(Shipment.key(shipment.apply(content)))
                    .map(ShipmentProjections::parties)
                    .orElse(Visibility.platform());
        }

        @Override
        public List<Facet> facets(T content) {
            return List.of(Facet.of(SHIPMENT, shipment.apply(content)));
        }

        @Override
        public List<RecordKey<?>> touches(T content) {
            return List.of(Shipment.key(shipment.apply(content)));
        }
    }

    /** What was said by scanning; a unit that was scanned once is known to be in that shipment. */
    private record OfScan(Said<Scan> said) implements Projection<Scan> {
        @Override
        public RecordType<Scan> type() {
            return said.type();
        }

        @Override
        public Visibility visibility(Scan scan, Snapshot now) {
            return said.visibility(scan, now);
        }

        @Override
        public List<Facet> facets(Scan scan) {
            Stream<Facet> leaf = scan.code().unit().map(unit -> Facet.of(LEAF, unit.leaf())).stream();
            return Stream.concat(said.facets(scan).stream(), leaf).toList();
        }

        @Override
        public List<RecordKey<?>> touches(Scan scan) {
            return said.touches(scan);
        }
    }
}
