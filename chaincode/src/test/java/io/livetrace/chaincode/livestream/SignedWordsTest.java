package io.livetrace.chaincode.livestream;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.PLATFORM;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.chaincode.Company;
import io.livetrace.chaincode.Goods;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.SlotMaking;
import io.livetrace.chaincode.WorldState;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.RulesVersion;
import io.livetrace.domain.livestream.Agreement;
import io.livetrace.domain.livestream.LivestreamCode;
import io.livetrace.domain.livestream.Session;
import io.livetrace.domain.livestream.Slot;
import io.livetrace.domain.participant.ParticipantCode;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a company without a peer says about a sale: since the second rules it counts with its signature only. */
class SignedWordsTest {
    @Nested
    class UnderTheSecondRules {
        private final Network network = Network.start();
        private final Goods goods = new Goods(network);
        private final SlotMaking slot = goods.aSlot();

        @AfterEach
        void stop() {
            network.close();
        }

        @Test
        void a_session_is_signed() {
            slot.hosted();
            assertRefused(ParticipantCode.SIGNATURE_MISSING, () -> submit(network, ANCHOR, "plan", slot.plan()));
        }

        @Test
        void a_slot_is_signed() {
            slot.planned();
            assertRefused(ParticipantCode.SIGNATURE_MISSING, () -> submit(network, ANCHOR, "propose", slot.proposal()));
        }

        @Test
        void an_agreement_is_signed_and_says_when_it_was_made() {
            slot.proposed();
            assertRefused(ParticipantCode.SIGNATURE_MISSING, () -> submit(network, ANCHOR, "agree", slot.agreement()));
            assertRefused(
                    KernelCode.INVALID_VALUE,
                    "/at",
                    () -> submit(network, ANCHOR, "agree", slot.agreement().put("signature", "e30..")));
            submit(network, ANCHOR, "agree", agreement(now()));

            assertThat(agreementOf(ANCHOR.gln()).signature()).isPresent();
        }

        @Test
        void an_agreement_of_tomorrow_is_refused() {
            slot.proposed();
            assertRefused(
                    KernelCode.INVALID_VALUE,
                    "/at",
                    () -> submit(network, ANCHOR, "agree", agreement(now().plusSeconds(3600))));
        }

        @Test
        void a_signature_under_another_slot_is_refused() {
            slot.planned();
            ObjectNode signed = slot.signed(slot.proposal()).put("units", 11);
            assertRefused(ParticipantCode.SIGNATURE_INVALID, () -> submit(network, ANCHOR, "propose", signed));
        }

        @Test
        void a_company_with_a_peer_need_not_sign() {
            slot.proposed().agreed();
            assertThat(agreementOf(BRAND.gln()).signature()).isEmpty();
        }

        @Test
        void a_signed_slot_is_confirmed_and_keeps_its_signature() {
            slot.ready().confirmed();
            assertThat(slot.slot().state()).isEqualTo(Slot.State.CONFIRMED);
            assertThat(slot.slot().signature()).isPresent();
        }

        private Agreement agreementOf(Gln owner) {
            return WorldState.of(network).get(Agreement.key(owner, slot.slotId()));
        }

        private ObjectNode agreement(Instant at) {
            return slot.signedAgreement(at);
        }

        private Instant now() {
            return network.clock().instant();
        }
    }

    @Nested
    class UnderTheFirstRules {
        private final Network network = Network.startUnderFirstRules();
        private final SlotMaking slot = new Goods(network).aSlot().unsigned();

        @AfterEach
        void stop() {
            network.close();
        }

        @Test
        void nothing_but_the_selection_check_is_signed() {
            slot.ready().confirmed();
            assertThat(slot.slot().state()).isEqualTo(Slot.State.CONFIRMED);
            assertThat(slot.slot().signature()).isEmpty();
        }

        @Test
        void what_was_said_is_said_again_with_a_signature_before_others_rely_on_it_under_the_second() {
            slot.ready();
            toSecondRules();
            assertRefused(ParticipantCode.SIGNATURE_MISSING, slot::confirmed);

            submit(network, ANCHOR, "plan", slot.signed(slot.plan()));
            assertRefused(ParticipantCode.SIGNATURE_MISSING, "Slot", slot::confirmed);

            submit(network, ANCHOR, "propose", slot.signed(slot.proposal()));
            slot.confirmed();
            assertThat(slot.slot().state()).isEqualTo(Slot.State.CONFIRMED);
        }

        @Test
        void saying_something_else_is_no_signature_of_what_was_said() {
            slot.proposed();
            toSecondRules();
            ObjectNode other = slot.signed(slot.plan().put("aiPresenter", true));
            assertRefused(LivestreamCode.SESSION_ALREADY_EXISTS, () -> submit(network, ANCHOR, "plan", other));
        }

        @Test
        void a_session_that_is_signed_later_goes_on_where_it_is() {
            slot.ready();
            submit(network, ANCHOR, "goLive", slot.goLive());
            submit(network, ANCHOR, "plan", slot.signed(slot.plan()));
            Session session = WorldState.of(network).get(Session.key(slot.sessionId()));

            assertThat(session.state()).isEqualTo(Session.State.LIVE);
            assertThat(session.signature()).isPresent();
            assertThat(session.hostData()).isPresent();
        }

        @Test
        void what_was_confirmed_runs_on_under_the_second() {
            slot.ready().confirmed();
            toSecondRules();
            slot.ended();
            assertThat(slot.slot().state()).isEqualTo(Slot.State.CLOSING);
        }

        private void toSecondRules() {
            network.as(PLATFORM).submit("participant:changeRules", new RulesVersion(2));
        }
    }

    private static void submit(Network network, Company company, String transaction, Object command) {
        network.as(company).submit("livestream:" + transaction, command);
    }
}
