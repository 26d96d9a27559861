package io.livetrace.chaincode.livestream;

import io.livetrace.chaincode.ledger.State;
import io.livetrace.chaincode.lot.GateReader;
import io.livetrace.chaincode.participant.SignatureReader;
import io.livetrace.chaincode.pool.PoolReader;
import io.livetrace.chaincode.quality.ReportReader;
import io.livetrace.domain.catalog.CatalogCode;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.livestream.Agreement;
import io.livetrace.domain.livestream.Allotted;
import io.livetrace.domain.livestream.ChannelPriorities;
import io.livetrace.domain.livestream.CreditGrant;
import io.livetrace.domain.livestream.CreditLine;
import io.livetrace.domain.livestream.LanePlan;
import io.livetrace.domain.livestream.LivestreamCode;
import io.livetrace.domain.livestream.Offer;
import io.livetrace.domain.livestream.Preparation;
import io.livetrace.domain.livestream.Running;
import io.livetrace.domain.livestream.SelectionCheck;
import io.livetrace.domain.livestream.Session;
import io.livetrace.domain.livestream.Slot;
import io.livetrace.domain.livestream.SlotSupply;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotCode;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.participant.Host;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.participant.ParticipantCode;
import io.livetrace.domain.participant.Signed;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolUpdate;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.LaneGrant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Loads what slots and their confirmation depend on, each record sealed or signed by the company it speaks for. */
record SlotReader(State state) {
    Session session(RecordId sessionId) {
        return state.require(Session.key(sessionId), LivestreamCode.SESSION_NOT_FOUND);
    }

    Slot slot(RecordId slotId) {
        return state.require(Slot.key(slotId), LivestreamCode.SLOT_NOT_FOUND);
    }

    List<Product> products(Slot slot) {
        return products(slot.offer());
    }

    List<Product> products(Offer offer) {
        return offer.gtins().stream().map(this::product).toList();
    }

    Product product(Gtin gtin) {
        return state.require(Product.key(gtin), CatalogCode.PRODUCT_NOT_FOUND);
    }

    /** Refuses what lacks the signature of a company without a peer, where the rules want it. */
    <T extends Signed<T>> T authentic(T said) {
        return new SignatureReader(state).authentic(said);
    }

    /** What the slot was given; of one that was confirmed under the first rules, its lanes tell. */
    SlotSupply supply(Slot slot) {
        return state.find(SlotSupply.key(slot.slotId())).orElseGet(() -> {
            Allotted now = allotted(slot);
            return SlotSupply.of(slot.slotId(), now.lanes(), now.grants());
        });
    }

    /** What the slot has on sale; lanes and grants are few. */
    Allotted allotted(Slot slot) {
        return new Allotted(state.range(Lane.allOf(slot.slotId())), state.range(LaneGrant.allOf(slot.slotId())));
    }

    Preparation preparation(Slot slot, List<LanePlan> plans, SlotSupply supply) {
        Session session = authentic(session(slot.sessionId()));
        List<Product> products = products(slot);
        List<Preparation.Goods> goods = goods(plans);
        List<Preparation.Goods> shelf = shelf(slot);
        return new Preparation(
                authentic(slot),
                session,
                state.participant(slot.operator()),
                state.find(Host.key(session.hostId())),
                products,
                goods,
                shelf,
                priorities(),
                plans,
                supply,
                new ReportReader(state)::newest,
                citation -> state.exists(citation.key()),
                agreements(slot, products, Stream.concat(goods.stream(), shelf.stream())),
                owner -> credit(slot, owner),
                check(slot));
    }

    /** An owner that has set a limit and granted the slot nothing of it grants none. */
    private Optional<Integer> credit(Slot slot, Gln owner) {
        return state.find(CreditLine.key(owner, slot.operator()))
                .map(line -> state.find(CreditGrant.key(slot.slotId(), owner))
                        .map(CreditGrant::units)
                        .orElse(0));
    }

    /** What the slot was granted; owners are few. */
    List<Running.Credit> credits(Slot slot) {
        return state.range(CreditGrant.allOf(slot.slotId())).stream()
                .map(grant -> new Running.Credit(grant, creditLine(grant.owner(), slot)))
                .toList();
    }

    CreditLine creditLine(Gln owner, Slot slot) {
        return state.require(CreditLine.key(owner, slot.operator()), LivestreamCode.CREDIT_LINE_NOT_FOUND);
    }

    private Optional<SelectionCheck> check(Slot slot) {
        return state.find(SelectionCheck.key(slot.operator(), slot.slotId())).map(this::authentic);
    }

    private List<Agreement> agreements(Slot slot, List<Product> products, Stream<Preparation.Goods> goods) {
        Stream<Gln> owners = Stream.concat(
                goods.map(one -> one.id().owner()), products.stream().map(Product::brand));
        return owners.distinct()
                .flatMap(owner -> state.find(Agreement.key(owner, slot.slotId())).stream())
                .map(this::authentic)
                .toList();
    }

    /** Each pool once, however many lanes sell from it. */
    private List<Preparation.Goods> goods(List<LanePlan> plans) {
        Map<PoolId, LanePlan.Part> parts = new LinkedHashMap<>();
        plans.forEach(plan -> plan.parts().forEach(part -> parts.putIfAbsent(part.pool(), part)));
        List<Preparation.Goods> goods = new ArrayList<>();
        PoolReader pools = new PoolReader(state);
        parts.values().forEach(part -> goods.add(goods(lot(part.pool()), pools.open(part.pool(), part.fold()))));
        return goods;
    }

    /**
     * What lies in warehouses of the offer's articles and belongs to owners that agreed; looked at only where priorities say what
     * of it comes first. Stock that comes or goes meanwhile makes the transaction void, which is wanted then.
     */
    private List<Preparation.Goods> shelf(Slot slot) {
        if (slot.order(priorities()).isEmpty()) {
            return List.of();
        }
        PoolReader pools = new PoolReader(state);
        return slot.offer().gtins().stream()
                .flatMap(gtin -> pools.all(gtin).stream())
                .filter(pool -> !pool.now().onHand().isZero())
                .filter(pool -> state.exists(Agreement.key(pool.now().pool().owner(), slot.slotId())))
                .map(pool -> goods(lot(pool.now().pool()), pool))
                .filter(goods -> goods.place().kind() != Location.Kind.FACTORY)
                .toList();
    }

    /** Under the first rules slots alone said what comes first. */
    private Optional<ChannelPriorities> priorities() {
        return state.rules().include(Rules.TWO) ? state.find(ChannelPriorities.key()) : Optional.empty();
    }

    private Lot lot(PoolId pool) {
        return state.require(Lot.key(new LotId(pool.gtin(), pool.lot())), LotCode.LOT_NOT_FOUND);
    }

    private Preparation.Goods goods(Lot lot, PoolUpdate pool) {
        Product product = product(lot.gtin());
        return new Preparation.Goods(
                pool,
                lot,
                product,
                state.require(Location.key(pool.now().pool().location()), ParticipantCode.PARTICIPANT_NOT_FOUND),
                new GateReader(state).blocking(lot, product));
    }
}
