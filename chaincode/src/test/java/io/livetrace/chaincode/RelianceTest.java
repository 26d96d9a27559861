package io.livetrace.chaincode;

import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.INSPECTOR;
import static io.livetrace.chaincode.Company.MILL;
import static io.livetrace.chaincode.Goods.stock;
import static io.livetrace.chaincode.LotMaking.poolOf;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.participant.ParticipantCode;
import io.livetrace.domain.pool.Offering;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.Taking;
import io.livetrace.domain.pool.TransferOffer;
import io.livetrace.domain.quality.QcReport;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Which contracts rely on which sealed records of lots, stock and quality: each of them refuses one that two colluding
 * organisations have overwritten or deleted, and works again once it stands there as it was sealed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelianceTest {
    private final Network network = Forgeries.startNetwork();
    private final Forgeries forgeries = new Forgeries(network);
    private final Goods goods = new Goods(network);
    private final Product dress = goods.aDress();
    private final Location sewingRoom = goods.aPlaceOf(BRAND);

    @AfterAll
    void stop() {
        network.close();
    }

    @Test
    void commissioning_relies_on_the_lots_that_go_in() {
        Lot cloth = goods.aLot().madeBy(MILL).counting(500).made();
        PoolId bought = goods.handOver(poolOf(cloth), stock(cloth, BRAND, sewingRoom), cloth.quantity());
        assertReliesOn(
                cloth,
                () -> goods.aLot()
                        .of(dress)
                        .madeFrom(bought, Quantity.of("1", "MTR"))
                        .made());
    }

    @Test
    void reporting_relies_on_the_lot() {
        Lot lot = goods.aLot().of(dress).made();
        assertReliesOn(lot, () -> goods.aReport(BRAND).on(lot).submitted());
    }

    @Test
    void reporting_relies_on_the_report_that_it_supersedes() {
        Lot lot = goods.aLot().of(dress).made();
        QcReport old = goods.aReport(BRAND).on(lot).failing().submitted();
        assertReliesOn(old, () -> goods.aReport(BRAND).on(lot).superseding(old).submitted());
    }

    @Test
    void accepting_relies_on_the_offer() {
        Lot cloth = goods.aLot().madeBy(MILL).counting(500).made();
        PoolId sold = new PoolId(
                cloth.gtin(),
                cloth.lot(),
                cloth.madeAt(),
                BRAND.gln(),
                poolOf(cloth).kind());
        TransferOffer offer = network.as(MILL)
                .submit(
                        "pool:offerTransfer",
                        new Offering.Offer(
                                RecordId.of(goods.newId("transfer")),
                                poolOf(cloth),
                                sold,
                                Quantity.of("10", "MTR"),
                                network.clock().instant().plus(Duration.ofDays(1))),
                        TransferOffer.class);
        assertReliesOn(
                offer,
                () -> network.as(BRAND)
                        .submit(
                                "pool:acceptTransfer",
                                new Taking.Accept(MILL.gln(), offer.transferId(), goods.rowsOf(poolOf(cloth)))));
    }

    @Test
    void a_lot_that_was_put_there_without_a_seal_does_not_keep_its_brand_from_making_it() {
        LotMaking making = goods.aLot().of(dress).at(sewingRoom).counting(10);
        Lot forged = forgedTwin(making);
        forgeries.put(forged);
        assertThat(making.made().quantity()).isEqualTo(Quantity.pieces(10));
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
    void an_inspectors_report_about_another_lot_does_not_pass_for_one_about_this() {
        Lot lot = goods.aLot().of(dress).made();
        Lot another = goods.aLot().of(dress).made();
        QcReport bad = goods.aReport(INSPECTOR).on(lot).failing().submitted();
        QcReport good = goods.aReport(INSPECTOR).on(another).submitted();
        forgeries.put(QcReport.key(Subject.of(lot.id()), bad.level(), bad.ref()), Json.write(good));

        assertRefused(
                KernelCode.UNSEALED, () -> goods.aReport(INSPECTOR).on(lot).submitted());
    }

    private void assertReliesOn(LedgerRecord content, ThrowingCallable transaction) {
        forgeries.put(content.recordKey(), Json.write(content).replaceFirst("9521", "9520"));
        assertRefused(KernelCode.UNSEALED, transaction);
        forgeries.delete(content.recordKey());
        assertRefused(KernelCode.UNSEALED, transaction);
        forgeries.put(content);
        assertThatCode(transaction).doesNotThrowAnyException();
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
                network.clock().instant());
    }
}
