package io.livetrace.gateway.verify;

import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.LOGISTICS;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.label.Opening;
import io.livetrace.domain.livestream.SlotTerms;
import io.livetrace.domain.logistics.Custody;
import io.livetrace.domain.logistics.ShipmentState;
import io.livetrace.domain.lot.Gate;
import io.livetrace.domain.lot.GateKind;
import io.livetrace.domain.lot.Hold;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.pool.PoolIn;
import io.livetrace.domain.stock.BuyerToken;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.LaneBatch;
import io.livetrace.domain.stock.LaneComponent;
import io.livetrace.domain.stock.Operation;
import io.livetrace.domain.stock.OperationResult;
import io.livetrace.domain.stock.OrderId;
import io.livetrace.domain.stock.ReservationId;
import io.livetrace.gateway.StateFromBlocks;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.consumer.Workshop;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.Receipt;
import io.livetrace.gateway.ledger.embedded.Deafened;
import io.livetrace.gateway.ledger.embedded.Forgery;
import io.livetrace.gateway.livestream.LinenSlot;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What colluding organisations write with altered code is valid on the ledger, and named by whoever reads it independently. */
class ForgedLedgerTest {
    @TempDir
    private Path data;

    private TestGateway gateway;
    private Forgery forgery;
    private Lot lot;

    @BeforeEach
    void two_organisations_run_altered_code() {
        begin(TestGateway.on(data, Forgery.network(data)));
    }

    private void begin(TestGateway network) {
        gateway = network;
        forgery = new Forgery(gateway.ledger());
        Workshop.at(gateway).lotOfDresses();
        lot = only(Lot.TYPE);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void what_honest_organisations_wrote_holds() {
        assertThat(verified().findings()).isEmpty();
    }

    @Test
    void a_lot_without_its_brands_seal_is_named() {
        Receipt forged = forgery.put(edited(lot, Lot.class, json -> json.put("lot", "FAKE-1")));

        assertThat(verified().of(Check.RECORDS)).singleElement().satisfies(finding -> {
            assertThat(finding.block()).isEqualTo(forged.block());
            assertThat(finding.txId()).isEqualTo(forged.txId());
            assertThat(finding.detail()).contains("FAKE-1").contains("seal of BrandMSP");
        });
    }

    @Test
    void what_the_contracts_would_not_have_written_is_named() {
        Receipt forged = forgery.put(only(PoolIn.TYPE));

        assertThat(verified().of(Check.REEXECUTION)).singleElement().satisfies(finding -> {
            assertThat(finding.txId()).isEqualTo(forged.txId());
            assertThat(finding.detail()).contains("UNKNOWN_TRANSACTION");
        });
    }

    @Test
    void stock_that_nobody_made_is_named() {
        forgery.put(edited(only(PoolIn.TYPE), PoolIn.class, json -> json.set("quantity", Json.toTree(pieces(17)))));

        assertThat(verified().of(Check.STOCK))
                .singleElement()
                .satisfies(finding -> assertThat(finding.detail()).contains("7 came from nowhere"));
    }

    @Test
    void a_lane_with_more_than_its_pool_gave_is_named() {
        forgery.put(lane(1_000));

        assertThat(verified().of(Check.STOCK))
                .singleElement()
                .satisfies(finding -> assertThat(finding.detail()).contains("1000 came from nowhere"));
    }

    @Test
    void a_lane_that_has_sold_more_than_it_had_is_named() {
        ObjectNode oversold = (ObjectNode) Json.toTree(lane(1));
        ((ObjectNode) oversold.path("counts")).put("sold", 2);
        forgery.put(lane(1).recordKey(), Json.write(oversold));

        assertThat(verified().of(Check.RECORDS))
                .singleElement()
                .satisfies(finding -> assertThat(finding.detail()).contains("does not add up"));
    }

    @Test
    void a_second_opening_of_a_label_is_named() {
        Opening opening = new Opening(Digest.of("leaf"), lot.gtin(), lot.lot(), 1, BRAND.gln(), Instant.EPOCH);
        forgery.put(opening);
        Receipt second = forgery.put(opening);

        assertThat(verified().of(Check.ONCE))
                .singleElement()
                .satisfies(finding -> assertThat(finding.txId()).isEqualTo(second.txId()));
    }

    @Test
    void a_sale_in_spite_of_a_hold_is_named() {
        forgery.put(lane(5));
        forgery.put(Gate.open(Subject.of(lot.id()), GateKind.PLATFORM)
                .with(new Hold(RecordId.of("H-1"), PLATFORM.gln(), "mould", Instant.EPOCH, false)));
        Receipt sale = forgery.put(sale());

        assertThat(verified().of(Check.SALES)).singleElement().satisfies(finding -> {
            assertThat(finding.txId()).isEqualTo(sale.txId());
            assertThat(finding.detail()).contains("mould");
        });
    }

    @Test
    void a_holder_whom_nobody_gave_the_shipment_is_named() {
        forgery.put(new Custody(
                LOGISTICS.gln(),
                RecordId.of("S-1"),
                ShipmentState.PICKED_UP,
                LOGISTICS.gln(),
                Instant.EPOCH,
                1,
                Optional.of(new Custody.Passing(BRAND.gln(), 1)),
                Optional.empty()));

        assertThat(verified().of(Check.CUSTODY)).hasSize(1);
    }

    @Test
    void an_effect_without_a_request_is_named() {
        forgery.put(lane(1));

        assertThat(verified().of(Check.EFFECTS))
                .singleElement()
                .satisfies(finding -> assertThat(finding.detail()).contains("0 requests"));
    }

    @Test
    void what_all_endorsers_computed_from_another_command_is_named(@TempDir Path other) {
        gateway.close();
        begin(TestGateway.on(other, Deafened.network(other, "Linen", "Silk")));

        Report report = verified();

        assertThat(report.of(Check.RECORDS)).isEmpty();
        assertThat(report.of(Check.REEXECUTION))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.detail()).contains("something else"))
                .anySatisfy(finding -> assertThat(finding.detail()).contains("Product"));
    }

    @Test
    void terms_that_are_hidden_though_others_are_cited_are_named(@TempDir Path other) {
        gateway.close();
        SlotTerms cited = LinenSlot.terms("LINEN-1", 29_900);
        SlotTerms hidden = LinenSlot.terms("LINEN-1", 19_900);
        begin(TestGateway.on(
                other,
                Deafened.network(other, cited.digest().hex(), hidden.digest().hex())));
        LinenSlot.at(gateway, "LINEN-1").propose(cited.digest(), hidden).expect(201);

        assertThat(verified().of(Check.SECRETS))
                .singleElement()
                .satisfies(finding -> assertThat(finding.detail()).contains("BrandMSP", "cites"));
    }

    private Report verified() {
        return new Verification(gateway.vertx(), Call.DEFAULT_CHANNEL).of(gateway.ledger());
    }

    private Lane lane(long units) {
        PoolIn made = only(PoolIn.TYPE);
        LaneComponent component = new LaneComponent(made.pool(), 1, lot.brand());
        return Lane.open(RecordId.of("slot-1"), 1, List.of(component), List.of(0), 0, units, Instant.EPOCH);
    }

    /** A batch that reserves one unit. */
    private static LaneBatch sale() {
        Operation reserve =
                new Operation.Reserve(OrderId.ofShop("1795320721-A1"), new BuyerToken("buyer-buyer-buyer-buye"), 1);
        OperationResult reserved = new OperationResult(Optional.of(new ReservationId(1, 1, 0)), Optional.empty());
        return new LaneBatch(
                RecordId.of("slot-1"),
                1,
                1,
                Optional.empty(),
                Instant.EPOCH,
                new MspId("PlatformMSP"),
                Instant.EPOCH,
                0,
                0,
                List.of(reserve),
                List.of(reserved),
                Optional.empty(),
                Optional.empty());
    }

    private <T extends LedgerRecord> T only(RecordType<T> type) {
        List<T> all = StateFromBlocks.of(gateway.ledger()).all(type);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static <T extends LedgerRecord> T edited(T content, Class<T> type, Consumer<ObjectNode> edit) {
        ObjectNode json = (ObjectNode) Json.toTree(content);
        edit.accept(json);
        return Json.fromTree(json, type);
    }

    private static Quantity pieces(long count) {
        return Quantity.pieces(count);
    }
}
