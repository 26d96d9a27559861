package io.livetrace.chaincode.livestream;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.chaincode.Company;
import io.livetrace.chaincode.Goods;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.SlotMaking;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.livestream.Confirmation;
import io.livetrace.domain.livestream.GateFailure;
import io.livetrace.domain.livestream.GateFailure.GateCode;
import io.livetrace.domain.livestream.LanePlan;
import io.livetrace.domain.livestream.Running;
import io.livetrace.domain.livestream.SelectionCheck;
import io.livetrace.domain.livestream.SelectionItem;
import io.livetrace.domain.livestream.SlotStock;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.participant.Admission;
import io.livetrace.domain.participant.ParticipantStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The gates of a confirmation: what shuts each of them, and what opens it. */
class GatesContractTest {
    private static final Network NETWORK = Network.start();
    private static final Goods GOODS = new Goods(NETWORK);

    private final SlotMaking slot = GOODS.aSlot();

    @AfterAll
    static void stop() {
        NETWORK.close();
    }

    @Test
    void all_are_open_for_a_slot_that_is_ready() {
        slot.ready();
        assertThat(shut()).isEmpty();
    }

    @Test
    void of_operator_host_and_sale_shut_with_time() {
        slot.ready();
        NETWORK.clock().advance(Duration.ofDays(181));
        try {
            assertThat(shut())
                    .containsExactlyInAnyOrder(
                            GateCode.OPERATOR_NOT_VERIFIED, GateCode.HOST_NOT_VERIFIED, GateCode.SALE_IS_PAST);
        } finally {
            verify(ANCHOR);
        }
    }

    @Test
    void of_a_session_that_was_cancelled_are_shut() {
        slot.ready();
        submit(ANCHOR, "cancelSession", new Running.OfSession(slot.sessionId()));
        assertThat(shut()).containsExactly(GateCode.SESSION_OVER);
    }

    @Test
    void a_lot_that_was_found_bad_is_blocked() {
        Lot lot = slot.ready().lot();
        GOODS.aReport(BRAND).on(lot).failing().submitted();
        assertThat(shut()).containsExactlyInAnyOrder(GateCode.LOT_BLOCKED, GateCode.REPORT_NOT_CONFORMANT);
    }

    @Test
    void a_lot_that_its_brand_never_tested_lacks_a_report() {
        slot.ready();
        Lot untested = GOODS.aLot().of(slot.product()).counting(10).made();
        assertThat(shut(slot.lane(untested, 10))).containsExactly(GateCode.REPORT_MISSING);
    }

    @Test
    void a_dress_also_wants_the_platforms_sample_and_a_third_partys_report_on_its_style() {
        slot.of(GOODS.aDress()).ready();
        assertThat(failures(slot.lane(10)))
                .extracting(GateFailure::code, GateFailure::subject)
                .allMatch(failure -> failure.toList().get(0) == GateCode.REPORT_MISSING)
                .extracting(failure -> failure.toList().get(1).toString().split(":", 2)[0])
                .containsExactlyInAnyOrder("lot", "style");
    }

    @Test
    void goods_keep_as_long_after_the_sale_as_was_promised() {
        slot.of(GOODS.aYogurt()).planned();
        submit(ANCHOR, "propose", slot.signed(slot.proposal().put("shelfLifeDays", 30)));
        slot.agreed().checked();
        assertThat(shut()).contains(GateCode.SHELF_LIFE_TOO_SHORT);
    }

    @Test
    void a_lot_near_its_expiry_is_sold_in_slots_marked_so() {
        Product yogurt = GOODS.aYogurt();
        Lot old = GOODS.aLot()
                .of(yogurt)
                .counting(10)
                .producedOn(today().minusDays(17))
                .released();
        slot.of(yogurt).ready();
        assertThat(codes(slot.confirmation(slot.lane(old, 10))))
                .contains(GateCode.NEAR_EXPIRY_UNMARKED)
                .doesNotContain(GateCode.SHELF_LIFE_TOO_SHORT);
        assertThat(codes(slot.confirmation(slot.lane(10)))).doesNotContain(GateCode.NEAR_EXPIRY_UNMARKED);

        SlotMaking marked = GOODS.aSlot()
                .of(yogurt)
                .taking(marked(SlotStock.Mark.NEAR_EXPIRY))
                .ready();
        assertThat(failures(marked.confirmation(marked.lane(old, 10))))
                .extracting(GateFailure::code)
                .doesNotContain(GateCode.NEAR_EXPIRY_UNMARKED);
    }

    @Test
    void articles_made_for_livestreams_stand_apart_from_ordinary_ones() {
        slot.of(GOODS.aLiveOnlyArticle()).ready();
        assertThat(shut()).containsExactly(GateCode.LIVE_ONLY_APART);

        SlotMaking marked = GOODS.aSlot()
                .of(slot.product())
                .taking(marked(SlotStock.Mark.LIVE_ONLY))
                .ready();
        assertThat(failures(marked.confirmation())).isEmpty();

        SlotMaking ordinary =
                GOODS.aSlot().taking(marked(SlotStock.Mark.LIVE_ONLY)).ready();
        assertThat(failures(ordinary.confirmation()))
                .extracting(GateFailure::code)
                .containsExactly(GateCode.LIVE_ONLY_APART);
    }

    @Test
    void no_check_and_a_check_that_failed_shut_one() {
        slot.proposed().agreed();
        assertThat(shut()).containsExactly(GateCode.SELECTION_CHECK_MISSING);

        submit(ANCHOR, "signSelectionCheck", slot.signed(slot.check(priceIsWrong())));
        assertThat(shut()).containsExactly(GateCode.SELECTION_CHECK_FAILED);
    }

    @Test
    void what_the_stream_claims_has_evidence() {
        slot.planned();
        ObjectNode proposal = slot.proposal();
        proposal.putArray("statements")
                .addObject()
                .putObject("text")
                .put("zh", "纯亚麻")
                .put("en", "pure linen");
        submit(ANCHOR, "propose", slot.signed(proposal));
        slot.agreed().checked();
        assertThat(shut()).containsExactly(GateCode.STATEMENT_WITHOUT_EVIDENCE);
    }

    @Test
    void owners_have_agreed_to_these_terms_and_to_as_many_units() {
        slot.proposed().checked();
        assertThat(shut()).containsExactly(GateCode.AGREEMENT_MISSING);

        submit(BRAND, "agree", slot.agreement().put("units", 9));
        assertThat(shut()).containsExactly(GateCode.AGREEMENT_MISSING);

        slot.agreed();
        assertThat(shut()).isEmpty();

        String other = Digest.of("other terms").hex();
        submit(ANCHOR, "propose", slot.signed(slot.proposal().put("termsDigest", other)));
        assertThat(shut()).containsExactly(GateCode.AGREEMENT_MISSING);
    }

    @Test
    void the_brand_of_a_pre_sale_has_agreed_to_what_it_has_to_make() {
        slot.asPreSale().proposed().checked();
        submit(BRAND, "agree", slot.agreement().put("units", 9));
        assertThat(GateCode.AGREEMENT_MISSING).isIn(codes(new Confirmation.Confirm(slot.slotId(), List.of())));

        slot.agreed();
        assertThat(codes(new Confirmation.Confirm(slot.slotId(), List.of()))).isEmpty();
    }

    @Test
    void there_is_stock_for_every_unit() {
        slot.ready();
        assertThat(shut(slot.lane(9))).containsExactly(GateCode.STOCK_MISSING);

        Lot small = GOODS.aLot().of(slot.product()).counting(9).released();
        assertThat(shut(slot.lane(small, 10))).containsExactly(GateCode.STOCK_MISSING);
    }

    private List<SelectionCheck.Item> priceIsWrong() {
        return Stream.of(SelectionItem.values())
                .map(item -> new SelectionCheck.Item(
                        item, item != SelectionItem.PRICE_AND_GIFTS, Optional.of("as announced?")))
                .toList();
    }

    private List<GateCode> shut(LanePlan... lanes) {
        return codes(slot.confirmation(lanes));
    }

    private List<GateCode> codes(Confirmation.Confirm confirmation) {
        return failures(confirmation).stream().map(GateFailure::code).toList();
    }

    private List<GateFailure> failures(LanePlan... lanes) {
        return failures(slot.confirmation(lanes));
    }

    private static SlotStock marked(SlotStock.Mark mark) {
        return new SlotStock(List.of(mark), List.of(), List.of());
    }

    private static LocalDate today() {
        return NETWORK.clock().instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static List<GateFailure> failures(Confirmation.Confirm confirmation) {
        JsonNode answer = NETWORK.as(ANCHOR).evaluate("livestream:gates", confirmation);
        return Stream.of(Json.fromTree(answer, GateFailure[].class)).toList();
    }

    private void verify(Company company) {
        var until = NETWORK.clock().instant().plus(Duration.ofDays(180));
        NETWORK.as(PLATFORM)
                .submit(
                        "participant:changeStatus",
                        new Admission.ChangeStatus(
                                company.gln(), ParticipantStatus.VERIFIED, Optional.of(until), "looked at again"));
    }

    private static JsonNode submit(Company company, String transaction, Object command) {
        return NETWORK.as(company).submit("livestream:" + transaction, command);
    }
}
