package io.livetrace.gateway.livestream;

import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.livestream.Agreement;
import io.livetrace.domain.livestream.ChannelPriorities;
import io.livetrace.domain.livestream.SelectionCheck;
import io.livetrace.domain.livestream.Session;
import io.livetrace.domain.livestream.Slot;
import io.livetrace.gateway.readmodel.Entry;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Projection;
import io.livetrace.gateway.readmodel.Snapshot;
import io.livetrace.gateway.readmodel.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sessions are announced to everyone; a slot is seen by its operator and the brands whose products it offers. */
public final class LivestreamProjections {
    /** Facet of a slot: a product of its offer. */
    public static final String GTIN = "gtin";

    static final String SESSIONS = "sessions";
    static final String SLOTS = "slots";

    private LivestreamProjections() {}

    public static List<Projection<?>> all() {
        return List.of(
                new OfSession(),
                new OfSlot(),
                new OfAgreement(),
                new OfCheck(),
                new OfPriorities(),
                new CreditProjections.OfLine(),
                new CreditProjections.OfGrant());
    }

    private record OfSession() implements Projection<Session> {
        @Override
        public RecordType<Session> type() {
            return Session.TYPE;
        }

        @Override
        public Visibility visibility(Session session, Snapshot now) {
            return Visibility.everyone();
        }

        @Override
        public Optional<Entry> entry(Session session, Snapshot now) {
            return Optional.of(Entry.newestFirst(
                    SESSIONS,
                    session.startsAt(),
                    session.state(),
                    session.sessionId(),
                    session.title().zh(),
                    session.title().en()));
        }

        @Override
        public List<Facet> facets(Session session) {
            return List.of(Facet.of("operator", session.operator()));
        }
    }

    private record OfSlot() implements Projection<Slot> {
        @Override
        public RecordType<Slot> type() {
            return Slot.TYPE;
        }

        @Override
        public Visibility visibility(Slot slot, Snapshot now) {
            Stream<Gln> brands = slot.offer().gtins().stream()
                    .flatMap(gtin -> now.find(Product.key(gtin)).stream())
                    .map(Product::brand);
            return Visibility.only(
                    Stream.concat(Stream.of(slot.operator()), brands).toList());
        }

        @Override
        public Optional<Entry> entry(Slot slot, Snapshot now) {
            return Optional.of(Entry.newestFirst(SLOTS, slot.from(), slot.state(), slot.slotId(), slot.sessionId()));
        }

        @Override
        public List<Facet> facets(Slot slot) {
            return Stream.concat(
                            Stream.of(Facet.of("session", slot.sessionId()), Facet.of("operator", slot.operator())),
                            slot.offer().gtins().stream().map(gtin -> Facet.of(GTIN, gtin)))
                    .toList();
        }
    }

    /** Everyone may see what comes first. */
    private record OfPriorities() implements Projection<ChannelPriorities> {
        @Override
        public RecordType<ChannelPriorities> type() {
            return ChannelPriorities.TYPE;
        }

        @Override
        public Visibility visibility(ChannelPriorities priorities, Snapshot now) {
            return Visibility.everyone();
        }
    }

    private record OfAgreement() implements Projection<Agreement> {
        @Override
        public RecordType<Agreement> type() {
            return Agreement.TYPE;
        }

        @Override
        public Visibility visibility(Agreement agreement, Snapshot now) {
            return now.find(Slot.key(agreement.slotId()))
                    .map(slot -> Visibility.only(agreement.owner(), slot.operator()))
                    .orElse(Visibility.only(agreement.owner()));
        }

        @Override
        public List<Facet> facets(Agreement agreement) {
            return List.of(Facet.of("slot", agreement.slotId()));
        }

        @Override
        public List<RecordKey<?>> touches(Agreement agreement) {
            return List.of(Slot.key(agreement.slotId()));
        }
    }

    private record OfCheck() implements Projection<SelectionCheck> {
        @Override
        public RecordType<SelectionCheck> type() {
            return SelectionCheck.TYPE;
        }

        @Override
        public Visibility visibility(SelectionCheck check, Snapshot now) {
            return Visibility.only(check.operator());
        }

        @Override
        public List<RecordKey<?>> touches(SelectionCheck check) {
            return List.of(Slot.key(check.slotId()));
        }
    }
}
