package io.livetrace.chaincode.collusion;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.LOGISTICS;

import io.livetrace.chaincode.SlotMaking;
import io.livetrace.chaincode.WorldState;
import io.livetrace.chaincode.logistics.Parcels;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.livestream.Agreement;
import io.livetrace.domain.livestream.CreditGrant;
import io.livetrace.domain.livestream.Crediting;
import io.livetrace.domain.livestream.LanePlan;
import io.livetrace.domain.logistics.Custody;
import io.livetrace.domain.logistics.HandoverAcceptance;
import io.livetrace.domain.logistics.HandoverOffer;
import io.livetrace.domain.logistics.ScanStep;
import io.livetrace.domain.logistics.Shipment;
import io.livetrace.domain.logistics.ShipmentId;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolKind;
import io.livetrace.domain.stock.Operation;
import java.util.List;
import java.util.function.BiConsumer;

/** Transactions of the sale and the way to the buyer, that rely on what brands, carriers and senders say. */
final class RelianceOnSales {
    static final List<Reliance<?>> ROWS = List.of(
            new Reliance<>("livestream:propose", Product.TYPE, RelianceOnSales::offeredProduct),
            new Reliance<>("livestream:confirm", Agreement.TYPE, RelianceOnSales::agreement),
            new Reliance<>("livestream:confirm", CreditGrant.TYPE, RelianceOnSales::credit),
            new Reliance<>("livestream:confirm", Lot.TYPE, RelianceOnSales::lotOnOffer),
            new Reliance<>("stock:laneBatch", Lot.TYPE, RelianceOnSales::lotOnSale),
            new Reliance<>("logistics:create", Lot.TYPE, RelianceOnSales::packedLot),
            new Reliance<>("logistics:acceptHandover", HandoverOffer.TYPE, RelianceOnSales::handoverOffer));

    /** What the carrier says, when the platform and the brand run altered code. */
    static final List<Reliance<?>> AGAINST_THE_CARRIER = List.of(
            onShipment(
                    "logistics:offerHandover",
                    (parcels, parcel) -> parcels.offer(parcel.id(), BRAND, LOGISTICS, parcel.packed())),
            onShipment("logistics:scan", (parcels, parcel) -> parcels.scan(parcel.id(), BRAND, ScanStep.SEEN)),
            onShipment("logistics:read", (parcels, parcel) -> parcels.read(parcel.id(), BRAND, 1, "3.0")),
            new Reliance<>("logistics:scan", HandoverAcceptance.TYPE, RelianceOnSales::handoverAcceptance));

    private RelianceOnSales() {}

    private static Reliance.Scene<Product> offeredProduct(World world) {
        SlotMaking slot = world.goods().aSlot().planned();
        Product product = slot.product();
        return new Reliance.Scene<>(
                product,
                product.gtin().value(),
                "09521234888871",
                one -> world.submit(
                        ANCHOR, "livestream:propose", slot.signed(slot.of(one).proposal())));
    }

    /** Without it a slot could be sold whose terms the brand never saw. */
    private static Reliance.Scene<Agreement> agreement(World world) {
        SlotMaking ready = world.goods().aSlot().ready();
        SlotMaking unasked = world.goods().aSlot().proposed().checked();
        Agreement agreement = WorldState.of(world.network()).get(Agreement.key(BRAND.gln(), ready.slotId()));
        return new Reliance.Scene<>(
                agreement,
                ready.slotId().value(),
                unasked.slotId().value(),
                one -> (one.slotId().equals(ready.slotId()) ? ready : unasked).confirmed());
    }

    /** Without it an operator could sell more on credit than the owner has granted. */
    private static Reliance.Scene<CreditGrant> credit(World world) {
        SlotMaking granted = world.goods().aSlot().ready();
        SlotMaking refused = world.goods().aSlot().ready();
        LanePlan some = granted.lane(consigned(world, granted), 10);
        LanePlan others = refused.lane(consigned(world, refused), 10);
        world.submit(BRAND, "livestream:limitCredit", new Crediting.Limit(ANCHOR.gln(), 10));
        world.submit(BRAND, "livestream:grantCredit", new Crediting.Grant(granted.slotId(), 10));
        CreditGrant grant = WorldState.of(world.network()).get(CreditGrant.key(granted.slotId(), BRAND.gln()));
        return new Reliance.Scene<>(
                grant, granted.slotId().value(), refused.slotId().value(), one -> {
                    boolean honest = one.slotId().equals(granted.slotId());
                    world.submit(
                            ANCHOR,
                            "livestream:confirm",
                            honest ? granted.confirmation(some) : refused.confirmation(others));
                });
    }

    private static PoolId consigned(World world, SlotMaking slot) {
        Lot lot = world.goods()
                .aLot()
                .of(slot.product())
                .meantFor(PoolKind.CONSIGNMENT)
                .counting(20)
                .released();
        return new PoolId(lot.gtin(), lot.lot(), lot.madeAt(), BRAND.gln(), PoolKind.CONSIGNMENT);
    }

    private static Reliance.Scene<Lot> lotOnOffer(World world) {
        SlotMaking slot = world.goods().aSlot().ready();
        Lot lot = slot.lot();
        return new Reliance.Scene<>(
                lot,
                lot.lot().value(),
                lot.lot() + "-X",
                one -> world.submit(ANCHOR, "livestream:confirm", slot.confirmation(slot.lane(one, 10))));
    }

    private static Reliance.Scene<Lot> lotOnSale(World world) {
        SlotMaking slot = world.goods().aSlot().ready().confirmed();
        SlotMaking twin = world.goods().aSlot().of(slot.product()).ready().confirmed();
        world.forgeries().delete(twin.lot().recordKey());
        return new Reliance.Scene<>(
                slot.lot(),
                slot.lot().lot().value(),
                twin.lot().lot().value(),
                lot -> (lot.id().equals(slot.lot().id()) ? slot : twin).entered(1, 0, new Operation.Close()));
    }

    private static Reliance.Scene<Lot> packedLot(World world) {
        Parcels parcels = world.parcels();
        Lot lot = world.goods().aLot().counting(100).made();
        return new Reliance.Scene<>(lot, lot.lot().value(), lot.lot() + "-X", one -> parcels.toConsumer(one.id()));
    }

    private static Reliance.Scene<HandoverOffer> handoverOffer(World world) {
        Parcels parcels = world.parcels();
        LotId lot = world.goods().aLot().counting(100).made().id();
        ShipmentId parcel = parcels.fromBrand(lot);
        ShipmentId another = parcels.fromBrand(lot);
        parcels.offer(parcel, BRAND, LOGISTICS, Parcels.tally(lot, Parcels.PIECES));
        HandoverOffer offer = WorldState.of(world.network()).get(HandoverOffer.key(BRAND.gln(), parcel, 1));
        return new Reliance.Scene<>(
                offer,
                parcel.shipmentId().value(),
                another.shipmentId().value(),
                one -> parcels.accept(one.shipment(), LOGISTICS, Parcels.tally(lot, Parcels.PIECES)));
    }

    /** Without it the carrier would hold what it never took: the sender forges custody besides. */
    private static Reliance.Scene<HandoverAcceptance> handoverAcceptance(World world) {
        Parcels parcels = world.parcels();
        LotId lot = world.goods().aLot().counting(100).made().id();
        ShipmentId parcel = parcels.fromBrand(lot);
        ShipmentId another = parcels.fromBrand(lot);
        parcels.hand(parcel, BRAND, LOGISTICS, lot);
        parcels.offer(another, BRAND, LOGISTICS, Parcels.tally(lot, Parcels.PIECES));
        WorldState state = WorldState.of(world.network());
        String id = parcel.shipmentId().value();
        String other = another.shipmentId().value();
        world.forgeries()
                .put(
                        Custody.key(another),
                        Json.write(state.get(Custody.key(parcel))).replace(id, other));
        return new Reliance.Scene<>(
                state.get(HandoverAcceptance.key(LOGISTICS.gln(), parcel, 1)),
                id,
                other,
                one -> parcels.scan(one.shipment(), BRAND, ScanStep.SEEN));
    }

    private static Reliance<Shipment> onShipment(String transaction, BiConsumer<Parcels, Shipment> relying) {
        return new Reliance<>(transaction, Shipment.TYPE, world -> {
            Parcels parcels = world.parcels();
            ShipmentId parcel =
                    parcels.fromBrand(world.goods().aLot().counting(100).made().id());
            Shipment shipment = WorldState.of(world.network()).get(Shipment.key(parcel));
            String id = parcel.shipmentId().value();
            return new Reliance.Scene<>(shipment, id, id + "-X", one -> relying.accept(parcels, one));
        });
    }
}
