package io.livetrace.chaincode.livestream;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.MILL;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.chaincode.Company;
import io.livetrace.chaincode.Goods;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.SigningKey;
import io.livetrace.chaincode.SlotMaking;
import io.livetrace.chaincode.WorldState;
import io.livetrace.domain.catalog.CatalogCode;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.livestream.Agreement;
import io.livetrace.domain.livestream.LivestreamCode;
import io.livetrace.domain.livestream.Running;
import io.livetrace.domain.livestream.SelectionCheck;
import io.livetrace.domain.livestream.SelectionItem;
import io.livetrace.domain.livestream.Session;
import io.livetrace.domain.livestream.Slot;
import io.livetrace.domain.participant.ParticipantCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What leads up to a sale: the plan, the proposal, the owner's word and the operator's check. */
class PlanningContractTest {
    private static final Network NETWORK = Network.start();
    private static final Goods GOODS = new Goods(NETWORK);

    private final SlotMaking slot = GOODS.aSlot();

    @AfterAll
    static void stop() {
        NETWORK.close();
    }

    @Nested
    class Plan {
        @Test
        void an_anchor_plans_a_session_of_its_host() {
            slot.planned();
            Session session = WorldState.of(NETWORK).get(Session.key(slot.sessionId()));

            assertThat(session.operator()).isEqualTo(ANCHOR.gln());
            assertThat(session.state()).isEqualTo(Session.State.PLANNED);
        }

        @ParameterizedTest
        @EnumSource(value = Company.class, mode = EnumSource.Mode.EXCLUDE, names = "ANCHOR")
        void nobody_but_an_anchor_plans_one(Company company) {
            slot.hosted();
            assertRefused(ParticipantCode.ROLE_MISSING, () -> submit(company, "plan", slot.plan()));
        }

        @Test
        void a_session_is_planned_once() {
            slot.planned();
            assertRefused(LivestreamCode.SESSION_ALREADY_EXISTS, () -> submit(ANCHOR, "plan", slot.plan()));
        }

        @Test
        void a_host_whom_the_platform_did_not_register_presents_nothing() {
            assertRefused(LivestreamCode.SESSION_OF_ANOTHER, slot.hostId(), () -> submit(ANCHOR, "plan", slot.plan()));
        }
    }

    @Nested
    class Propose {
        @Test
        void the_operator_proposes_a_slot_and_proposes_it_anew_with_other_terms() {
            slot.proposed();
            submit(ANCHOR, "propose", slot.signed(slot.proposal().put("termsDigest", other())));

            assertThat(slot.slot().state()).isEqualTo(Slot.State.PROPOSED);
            assertThat(slot.slot().termsDigest()).hasToString(other());
        }

        @ParameterizedTest
        @EnumSource(value = Company.class, mode = EnumSource.Mode.EXCLUDE, names = "ANCHOR")
        void nobody_but_the_sessions_operator_proposes_one(Company company) {
            slot.planned();
            assertRefused(LivestreamCode.SESSION_OF_ANOTHER, () -> submit(company, "propose", slot.proposal()));
        }

        @Test
        void a_slot_needs_a_session() {
            assertRefused(LivestreamCode.SESSION_NOT_FOUND, () -> submit(ANCHOR, "propose", slot.proposal()));
        }

        @Test
        void a_session_that_was_cancelled_takes_no_more_slots() {
            slot.planned();
            submit(ANCHOR, "cancelSession", new Running.OfSession(slot.sessionId()));
            assertRefused(LivestreamCode.SESSION_STATE, () -> submit(ANCHOR, "propose", slot.proposal()));
        }

        @Test
        void a_slot_that_was_taken_back_is_not_proposed_again() {
            slot.proposed();
            submit(ANCHOR, "cancel", new Running.OfSlot(slot.slotId()));
            assertRefused(LivestreamCode.SLOT_ALREADY_EXISTS, () -> submit(ANCHOR, "propose", slot.proposal()));
        }

        @Test
        void a_slot_of_another_session_keeps_its_id() {
            slot.proposed();
            SlotMaking another = GOODS.aSlot().planned();
            ObjectNode taken = another.proposal().put("slotId", slot.slotId().value());
            assertRefused(LivestreamCode.SLOT_ALREADY_EXISTS, () -> submit(ANCHOR, "propose", taken));
        }

        @Test
        void only_registered_products_are_offered() {
            slot.planned();
            assertRefused(CatalogCode.PRODUCT_NOT_FOUND, () -> submit(ANCHOR, "propose", offering("09521234999997")));
        }

        @Test
        void cloth_by_the_metre_is_not_sold_in_a_stream() {
            slot.planned();
            String cloth = GOODS.aCloth().gtin().value();
            assertRefused(LivestreamCode.OFFER_NOT_ALLOWED, cloth, () -> submit(ANCHOR, "propose", offering(cloth)));
        }

        @Test
        void a_slot_sells_at_least_one_unit_in_a_time_that_passes() {
            slot.planned();
            ObjectNode backwards = slot.proposal();
            backwards.set("until", backwards.get("from"));

            assertRefused(
                    KernelCode.INVALID_VALUE,
                    "/units",
                    () -> submit(ANCHOR, "propose", slot.proposal().put("units", 0)));
            assertRefused(KernelCode.INVALID_VALUE, "/until", () -> submit(ANCHOR, "propose", backwards));
        }

        private ObjectNode offering(String gtin) {
            ObjectNode proposal = slot.proposal();
            ((ObjectNode) proposal.at("/offer/components/0")).put("gtin", gtin);
            return proposal;
        }
    }

    @Nested
    class Agree {
        @Test
        void an_owner_of_stock_agrees_to_the_terms_of_the_proposal() {
            slot.proposed().agreed();
            assertThat(WorldState.of(NETWORK).get(Agreement.key(BRAND.gln(), slot.slotId())))
                    .extracting(Agreement::units, Agreement::termsDigest)
                    .containsExactly(10, slot.slot().termsDigest());
        }

        @ParameterizedTest
        @EnumSource(
                value = Company.class,
                names = {"LOGISTICS", "INSPECTOR"})
        void carriers_and_inspectors_own_nothing_that_they_could_agree_to_sell(Company company) {
            slot.proposed();
            assertRefused(LivestreamCode.SESSION_OF_ANOTHER, () -> submit(company, "agree", slot.agreement()));
        }

        @Test
        void nobody_agrees_to_a_slot_that_nobody_proposed() {
            assertRefused(LivestreamCode.SLOT_NOT_FOUND, () -> submit(BRAND, "agree", slot.agreement()));
        }

        @Test
        void terms_that_have_changed_need_a_new_agreement() {
            slot.proposed();
            submit(ANCHOR, "propose", slot.signed(slot.proposal().put("termsDigest", other())));
            assertRefused(LivestreamCode.SLOT_STATE, "/termsDigest", () -> submit(BRAND, "agree", slot.agreement()));
        }

        @Test
        void a_slot_that_was_taken_back_is_not_agreed_to() {
            slot.proposed();
            submit(ANCHOR, "cancel", new Running.OfSlot(slot.slotId()));
            assertRefused(LivestreamCode.SLOT_STATE, () -> submit(BRAND, "agree", slot.agreement()));
        }

        @Test
        void an_owner_agrees_to_one_unit_at_least() {
            slot.proposed();
            assertRefused(
                    KernelCode.INVALID_VALUE,
                    "/units",
                    () -> submit(BRAND, "agree", slot.agreement().put("units", 0)));
        }
    }

    @Nested
    class SignSelectionCheck {
        @Test
        void the_operator_signs_what_it_has_checked() {
            slot.proposed().checked();
            assertThat(WorldState.of(NETWORK).get(SelectionCheck.key(ANCHOR.gln(), slot.slotId())))
                    .satisfies(check -> assertThat(check.signature()).isPresent())
                    .satisfies(check -> assertThat(check.items()).hasSize(12));
        }

        @ParameterizedTest
        @EnumSource(value = Company.class, mode = EnumSource.Mode.EXCLUDE, names = "ANCHOR")
        void nobody_but_the_operator_signs_it(Company company) {
            slot.proposed();
            assertRefused(LivestreamCode.SESSION_OF_ANOTHER, () -> sign(company, slot.signed(slot.check())));
        }

        @Test
        void a_check_says_who_made_it() {
            slot.proposed();
            ObjectNode ofTheMill = (ObjectNode) Json.toTree(slot.check());
            ofTheMill.put("operator", MILL.gln().value());
            assertRefused(LivestreamCode.SESSION_OF_ANOTHER, () -> sign(ANCHOR, ofTheMill));
        }

        @Test
        void nothing_is_checked_before_it_is_proposed() {
            assertRefused(LivestreamCode.SLOT_NOT_FOUND, () -> sign(ANCHOR, slot.signed(slot.check())));
        }

        @Test
        void nothing_is_checked_any_more_once_it_is_on_sale() {
            slot.ready().confirmed();
            assertRefused(LivestreamCode.SLOT_STATE, () -> sign(ANCHOR, slot.signed(slot.check())));
        }

        @ParameterizedTest
        @EnumSource(SelectionItem.class)
        void each_of_the_twelve_items_has_to_be_checked(SelectionItem forgotten) {
            slot.proposed();
            var items = itemsBut(forgotten);
            assertRefused(
                    LivestreamCode.SELECTION_CHECK_INCOMPLETE,
                    forgotten.name(),
                    () -> sign(ANCHOR, slot.signed(slot.check(items))));
        }

        @Test
        void no_item_is_checked_twice() {
            slot.proposed();
            var twice = Stream.concat(
                            itemsBut(SelectionItem.RETENTION).stream(), itemsBut(SelectionItem.REPORTS).stream())
                    .toList();
            assertRefused(
                    LivestreamCode.SELECTION_CHECK_INCOMPLETE,
                    "/items",
                    () -> sign(ANCHOR, slot.signed(slot.check(twice))));
        }

        @Test
        void a_check_is_not_made_in_the_future() {
            slot.proposed();
            ObjectNode early = (ObjectNode) Json.toTree(slot.check());
            early.put("at", NETWORK.clock().instant().plusSeconds(60).toString());
            SelectionCheck check = slot.signed(Json.fromTree(early, SelectionCheck.class));
            assertRefused(LivestreamCode.SELECTION_CHECK_INCOMPLETE, "/at", () -> sign(ANCHOR, check));
        }

        @Test
        void an_operator_without_a_peer_has_to_sign() {
            slot.proposed();
            assertRefused(ParticipantCode.SIGNATURE_MISSING, "/signature", () -> sign(ANCHOR, slot.check()));
        }

        @Test
        void a_key_that_the_platform_did_not_register_signs_nothing() {
            slot.proposed();
            SigningKey unknown = SigningKey.of(ANCHOR, "unknown");
            SelectionCheck check = unknown.sign(slot.check());
            assertRefused(ParticipantCode.SIGNATURE_MISSING, "/signature", () -> sign(ANCHOR, check));
        }

        @Test
        void a_signature_under_another_check_is_refused() {
            slot.proposed();
            SelectionCheck honest = slot.signed(slot.check(itemsFailing()));
            ObjectNode rosy = (ObjectNode) Json.toTree(slot.check());
            rosy.put("signature", honest.signature().orElseThrow());
            assertRefused(ParticipantCode.SIGNATURE_INVALID, () -> sign(ANCHOR, rosy));
        }

        private List<SelectionCheck.Item> itemsBut(SelectionItem forgotten) {
            return slot.check().items().stream()
                    .filter(item -> item.item() != forgotten)
                    .toList();
        }

        private List<SelectionCheck.Item> itemsFailing() {
            return Stream.of(SelectionItem.values())
                    .map(item -> new SelectionCheck.Item(item, false, Optional.of("not in order")))
                    .toList();
        }

        private JsonNode sign(Company company, Object check) {
            return submit(company, "signSelectionCheck", check);
        }
    }

    private static JsonNode submit(Company company, String transaction, Object command) {
        return NETWORK.as(company).submit("livestream:" + transaction, command);
    }

    private static String other() {
        return Digest.of("other terms").hex();
    }
}
