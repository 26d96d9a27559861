package io.livetrace.chaincode.collusion;

import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.INSPECTOR;
import static io.livetrace.chaincode.Company.LOGISTICS;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.chaincode.Forgeries;
import io.livetrace.chaincode.Goods;
import io.livetrace.chaincode.LotMaking;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.SlotMaking;
import io.livetrace.chaincode.WorldState;
import io.livetrace.domain.Features;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.epcis.EpcisEvent;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.livestream.SelectionCheck;
import io.livetrace.domain.livestream.Slot;
import io.livetrace.domain.logistics.Reading;
import io.livetrace.domain.logistics.Scan;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.participant.ParticipantCode;
import io.livetrace.domain.pool.StockCount;
import io.livetrace.domain.quality.QcReport;
import io.livetrace.domain.stock.BuyerToken;
import io.livetrace.domain.stock.Counts;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.Operation;
import io.livetrace.domain.stock.OrderId;
import io.livetrace.domain.stock.PackedOrder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which transactions rely on which records of other companies: each refuses one that colluding organisations have put there,
 * overwritten or deleted, and relies on it again once it stands there as it was sealed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelianceTest {
    /** What is written once and only looked at for its key: there an unsealed record counts as absent. */
    private static final Set<RecordType<?>> ONLY_CREATED =
            Set.of(EpcisEvent.TYPE, StockCount.TYPE, Scan.TYPE, Reading.TYPE, PackedOrder.TYPE);

    /** It is signed as well, because operators mostly run no peer. */
    private static final Set<RecordType<?>> SIGNED = Set.of(SelectionCheck.TYPE);

    private final World world = World.withAccomplice(LOGISTICS);
    private final World worldAgainstCarrier = World.withAccomplice(BRAND);
    private final Network network = world.network();
    private final Forgeries forgeries = world.forgeries();
    private final Goods goods = world.goods();
    private final Product dress = goods.aDress();
    private final Location sewingRoom = goods.aPlaceOf(BRAND);

    @AfterAll
    void stop() {
        world.close();
        worldAgainstCarrier.close();
    }

    private static Stream<Reliance<?>> rows() {
        return Stream.concat(RelianceOnGoods.ROWS.stream(), RelianceOnSales.ROWS.stream());
    }

    private static Stream<Reliance<?>> rowsAgainstTheCarrier() {
        return RelianceOnSales.AGAINST_THE_CARRIER.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void against_everyone_but_the_carrier_each(Reliance<?> row) {
        row.check(world);
    }

    @ParameterizedTest
    @MethodSource("rowsAgainstTheCarrier")
    void against_the_carrier_each(Reliance<?> row) {
        row.check(worldAgainstCarrier);
    }

    @Test
    void the_table_has_a_row_for_every_record_that_speaks_for_a_company() {
        Set<RecordType<?>> covered =
                Stream.concat(rows(), rowsAgainstTheCarrier()).map(Reliance::on).collect(Collectors.toSet());
        assertThat(Features.recordTypes())
                .filteredOn(type -> !type.speaker().isNobody())
                .filteredOn(type -> !ONLY_CREATED.contains(type) && !SIGNED.contains(type))
                .allMatch(covered::contains);
    }

    @Test
    void a_lot_that_was_put_there_without_a_seal_does_not_keep_its_brand_from_making_it() {
        LotMaking making = goods.aLot().of(dress).at(sewingRoom).counting(10);
        Lot forged = forgedTwin(making);
        forgeries.put(forged);
        assertThat(making.made().quantity()).isEqualTo(Quantity.pieces(10));
    }

    @Test
    void an_order_that_others_call_packed_in_its_senders_name_is_cancelled_all_the_same() {
        SlotMaking slot = goods.aSlot().ready().confirmed();
        Instant now = network.clock().instant();
        OrderId order = OrderId.ofShop(now.getEpochSecond() + "-" + slot.slotId());
        BuyerToken buyer = BuyerToken.of("A".repeat(22));
        slot.entered(1, 0, new Operation.Reserve(order, buyer, 1));
        slot.entered(1, 1, new Operation.Confirm(order, buyer, now));
        forgeries.put(new PackedOrder(BRAND.gln(), order.digest(), now));
        slot.entered(1, 2, new Operation.Cancel(order, buyer));

        assertThat(WorldState.of(network).get(Lane.key(slot.slotId(), 1)).counts())
                .extracting(Counts::sold, Counts::available)
                .containsExactly(0L, 10L);
    }

    @Test
    void an_inspectors_report_that_others_changed_is_known_by_its_signature() {
        Lot lot = goods.aLot().of(dress).made();
        QcReport bad = goods.aReport(INSPECTOR).on(lot).failing().submitted();
        RecordKey<QcReport> key = QcReport.key(bad.subject(), bad.level(), bad.ref());
        forgeries.put(key, Json.write(bad).replace("\"value\":\"120\"", "\"value\":\"12\""));

        assertRefused(
                ParticipantCode.SIGNATURE_INVALID,
                () -> goods.aReport(INSPECTOR).on(lot).submitted());
    }

    @Test
    void an_anchors_slot_that_others_changed_is_known_by_its_signature() {
        SlotMaking slot = goods.aSlot().ready();
        Slot honest = slot.slot();
        forgeries.put(honest.recordKey(), Json.write(honest).replace("\"units\":10,", "\"units\":9,"));

        assertRefused(ParticipantCode.SIGNATURE_INVALID, slot::confirmed);
    }

    @Test
    void an_inspectors_report_about_another_lot_does_not_pass_for_one_about_this() {
        Lot lot = goods.aLot().of(dress).made();
        Lot another = goods.aLot().of(dress).made();
        QcReport bad = goods.aReport(INSPECTOR).on(lot).failing().submitted();
        QcReport good = goods.aReport(INSPECTOR).on(another).submitted();
        forgeries.put(QcReport.key(Subject.of(lot.id()), bad.level(), bad.ref()), Json.write(good));

        assertRefused(
                KernelCode.UNSEALED, () -> goods.aReport(INSPECTOR).on(lot).submitted());
    }

    /** A lot as somebody else imagines it. */
    private Lot forgedTwin(LotMaking making) {
        var command = making.command();
        return new Lot(
                command.gtin(),
                command.lot(),
                BRAND.gln(),
                Quantity.pieces(1_000_000),
                command.producedOn(),
                command.expiresOn(),
                command.madeAt(),
                List.of(),
                List.of(),
                command.instruction(),
                command.batch(),
                network.clock().instant());
    }
}
