package io.livetrace.chaincode.stock;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.LOGISTICS;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.chaincode.Company;
import io.livetrace.chaincode.Goods;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.SlotMaking;
import io.livetrace.chaincode.WorldState;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.logistics.Content;
import io.livetrace.domain.logistics.Handover;
import io.livetrace.domain.logistics.Itinerary;
import io.livetrace.domain.logistics.Packing;
import io.livetrace.domain.logistics.ShipmentId;
import io.livetrace.domain.logistics.Tally;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.stock.BuyerToken;
import io.livetrace.domain.stock.LaneBatch;
import io.livetrace.domain.stock.Operation;
import io.livetrace.domain.stock.OperationCode;
import io.livetrace.domain.stock.OrderId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** One order is sold, somebody packs its goods, and then the buyer cancels. */
class CancellingContractTest {
    private static final Network NETWORK = Network.start();
    private static final Goods GOODS = new Goods(NETWORK);

    private final SlotMaking slot = GOODS.aSlot();
    private final Instant now = NETWORK.clock().instant();
    private final OrderId order = OrderId.ofShop(now.getEpochSecond() + "-" + slot.slotId());
    private final BuyerToken buyer = BuyerToken.of(Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(Arrays.copyOf(Digest.of("buyer").bytes(), 16)));

    @AfterAll
    static void stop() {
        NETWORK.close();
    }

    @Test
    void what_the_company_that_sends_it_has_packed_is_not_taken_back() {
        Location warehouse = GOODS.aWarehouseIn("杭州", LOGISTICS);
        Lot lot = sold(warehouse);
        pack(lot, LOGISTICS, warehouse);

        assertThat(cancel()).contains(OperationCode.ORDER_PACKED);
    }

    @Test
    void no_carrier_keeps_a_buyer_from_taking_back_what_another_company_sends() {
        Location hall = GOODS.aPlaceOf(BRAND);
        Lot lot = sold(hall);
        pack(lot, BRAND, hall);

        assertThat(cancel()).isEmpty();
    }

    @Test
    void what_the_company_that_sends_it_hands_to_a_carrier_is_not_taken_back() {
        Location hall = GOODS.aPlaceOf(BRAND);
        Lot lot = sold(hall);
        ShipmentId parcel = pack(lot, BRAND, hall);
        Tally counts = new Tally(List.of(new Tally.Count(lot.gtin(), lot.lot(), Quantity.pieces(1))));
        NETWORK.as(BRAND).submit("logistics:offerHandover", new Handover.Offer(parcel, LOGISTICS.gln(), counts));

        assertThat(cancel()).contains(OperationCode.ORDER_PACKED);
    }

    /** Sells a piece of a lot that lies there. */
    private Lot sold(Location place) {
        Lot lot = GOODS.aLot().of(slot.product()).at(place).counting(10).released();
        slot.ready();
        NETWORK.as(ANCHOR).submit("livestream:confirm", slot.confirmation(slot.lane(lot, 10)));
        slot.entered(1, 0, new Operation.Reserve(order, buyer, 1));
        slot.entered(1, 1, new Operation.Confirm(order, buyer, now));
        return lot;
    }

    private ShipmentId pack(Lot lot, Company sender, Location from) {
        RecordId id = RecordId.of(GOODS.newId("parcel"));
        var itinerary = new Itinerary(sender.gln(), from.gln(), Optional.empty(), Optional.empty(), Optional.of("杭州"));
        var content = new Content(lot.gtin(), lot.lot(), Quantity.pieces(1), Optional.of(order.digest()));
        var command = new Packing.Create(
                id, Optional.empty(), Optional.of("SF-1"), itinerary, Optional.empty(), List.of(content));
        NETWORK.as(LOGISTICS).submit("logistics:create", command);
        return new ShipmentId(LOGISTICS.gln(), id);
    }

    /** Why it cannot be cancelled. */
    private Optional<OperationCode> cancel() {
        slot.entered(1, 2, new Operation.Cancel(order, buyer));
        return WorldState.of(NETWORK)
                .get(LaneBatch.key(slot.slotId(), 1, 3))
                .results()
                .get(0)
                .refused();
    }
}
