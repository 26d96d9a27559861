package io.livetrace.chaincode.livestream;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.LOGISTICS;
import static io.livetrace.chaincode.Company.MILL;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.livetrace.chaincode.Company;
import io.livetrace.chaincode.Goods;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.SlotMaking;
import io.livetrace.chaincode.ledger.Keys;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.livestream.LivestreamCode;
import io.livetrace.domain.livestream.Running;
import io.livetrace.domain.livestream.SlotTerms;
import io.livetrace.domain.livestream.TermsCode;
import io.livetrace.domain.livestream.TermsKeeping;
import io.livetrace.domain.stock.Operation;
import io.livetrace.embedded.TransactionResult;
import io.livetrace.embedded.block.BlockTransaction;
import io.livetrace.embedded.block.WriteSet.PrivateWrite;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A slot's terms: who keeps them, who is shown them, and when they go. */
class TermsContractTest {
    private static final Network NETWORK = Network.start();
    private static final Goods GOODS = new Goods(NETWORK);

    private final SlotMaking slot = GOODS.aSlot();

    @AfterAll
    static void stop() {
        NETWORK.close();
    }

    @Nested
    class Propose {
        @Test
        void the_brand_finds_the_terms_at_its_own_peer_before_it_agrees() {
            slot.proposed();
            assertThat(copy(BRAND)).isEqualTo(new TermsKeeping.Copy(slot.terms().digest(), Optional.of(slot.terms())));
        }

        @Test
        void the_block_shows_of_the_terms_no_more_than_the_digest_that_the_slot_cites() {
            slot.planned();
            TransactionResult sent = NETWORK.as(ANCHOR)
                    .sent("livestream:propose", slot.signed(slot.proposal()), SlotMaking.secrets(slot.terms()));

            BlockTransaction stored = transaction(sent);
            assertThat(stored.privateWrites()).singleElement().satisfies(copy -> {
                assertThat(copy.collection()).isEqualTo("_implicit_org_BrandMSP");
                assertThat(copy.keyHash()).isEqualTo(keyHash());
                assertThat(copy.valueHash()).contains(bytes(slot.terms().digest()));
            });
            assertThat(NETWORK.ledger().block(sent.block()).orElseThrow().raw().toString(StandardCharsets.ISO_8859_1))
                    .doesNotContain("price", slot.terms().salt().hex());
        }

        @Test
        void terms_may_be_told_otherwise() {
            slot.planned();
            NETWORK.as(ANCHOR).submit("livestream:propose", slot.signed(slot.proposal()));
            assertThat(copy(BRAND)).isEqualTo(new TermsKeeping.Copy(slot.terms().digest(), Optional.empty()));
        }

        @Test
        void other_terms_than_the_proposal_cites_are_refused() {
            slot.planned();
            assertRefused(
                    TermsCode.TERMS_DO_NOT_FIT,
                    slot.terms(1).digest().hex(),
                    () -> NETWORK.as(ANCHOR)
                            .submit(
                                    "livestream:propose",
                                    slot.signed(slot.proposal()),
                                    SlotMaking.secrets(slot.terms(1))));
        }

        @Test
        void terms_of_another_slot_are_refused() {
            SlotTerms others = GOODS.aSlot().terms();
            slot.planned();
            assertRefused(
                    TermsCode.TERMS_DO_NOT_FIT,
                    () -> NETWORK.as(ANCHOR)
                            .submit(
                                    "livestream:propose",
                                    slot.signed(slot.proposal()
                                            .put("termsDigest", others.digest().hex())),
                                    SlotMaking.secrets(others)));
        }

        @Test
        void terms_that_cannot_be_are_refused() {
            slot.planned();
            String dear = Json.write(slot.terms())
                    .replace("\"commissionBasisPoints\":2000", "\"commissionBasisPoints\":10001");
            assertRefused(
                    KernelCode.INVALID_VALUE,
                    "/commissionBasisPoints",
                    () -> NETWORK.as(ANCHOR)
                            .submit(
                                    "livestream:propose",
                                    slot.signed(slot.proposal()),
                                    Map.of(SlotMaking.TERMS, dear.getBytes(StandardCharsets.UTF_8))));
        }

        @Test
        void the_copy_of_terms_that_were_proposed_before_is_not_shown_for_the_new_ones() {
            slot.proposed();
            NETWORK.as(ANCHOR)
                    .submit(
                            "livestream:propose",
                            slot.signed(slot.proposal()
                                    .put("termsDigest", slot.terms(1).digest().hex())));
            assertThat(copy(BRAND).terms()).isEmpty();
        }
    }

    @Nested
    class Agree {
        @Test
        void an_owner_that_was_told_otherwise_keeps_its_own_copy() {
            slot.planned();
            NETWORK.as(ANCHOR).submit("livestream:propose", slot.signed(slot.proposal()));
            slot.agreed();
            assertThat(copy(BRAND).terms()).contains(slot.terms());
        }

        @Test
        void other_terms_than_the_agreement_cites_are_refused() {
            slot.proposed();
            assertRefused(
                    TermsCode.TERMS_DO_NOT_FIT,
                    () -> NETWORK.as(BRAND)
                            .submit("livestream:agree", slot.agreement(), SlotMaking.secrets(slot.terms(1))));
        }
    }

    @Nested
    class Terms {
        @Test
        void a_party_without_a_peer_is_told_the_digest_by_which_it_knows_its_own_copy() {
            slot.proposed();
            assertThat(copy(ANCHOR))
                    .isEqualTo(new TermsKeeping.Copy(slot.terms().digest(), Optional.empty()));
        }

        @ParameterizedTest
        @EnumSource(
                value = Company.class,
                names = {"PLATFORM", "MILL", "LOGISTICS", "INSPECTOR"})
        void nobody_else_is_told_anything(Company company) {
            slot.proposed();
            assertRefused(LivestreamCode.SESSION_OF_ANOTHER, () -> copy(company));
        }

        @Test
        void another_owner_becomes_a_party_when_it_agrees() {
            slot.proposed();
            NETWORK.as(MILL).submit("livestream:agree", slot.agreement());
            assertThat(copy(MILL).terms()).contains(slot.terms());
        }

        @Test
        void another_peer_has_nothing_to_tell() {
            slot.proposed();
            assertRefused(
                    KernelCode.NOT_KEPT_HERE,
                    "BrandMSP",
                    () -> NETWORK.as(BRAND).evaluateAt(LOGISTICS, "livestream:terms", ofSlot()));
        }
    }

    @Nested
    class PurgeTerms {
        @Test
        void once_the_slot_is_over_the_copy_goes_for_good_and_the_block_says_so() {
            slot.proposed();
            NETWORK.as(ANCHOR).submit("livestream:cancel", ofSlot());

            TransactionResult sent = NETWORK.as(BRAND).sent("livestream:purgeTerms", ofSlot(), Map.of());

            assertThat(copy(BRAND).terms()).isEmpty();
            assertThat(transaction(sent).privateWrites())
                    .contains(new PrivateWrite("livetrace", "_implicit_org_BrandMSP", keyHash(), Optional.empty()));
        }

        @Test
        void a_settled_slot_needs_them_no_more() {
            slot.ready().confirmed().ended().entered(1, 0, new Operation.Close());
            NETWORK.as(ANCHOR).submit("livestream:settle", ofSlot());
            NETWORK.as(BRAND).submit("livestream:purgeTerms", ofSlot());
            assertThat(copy(BRAND).terms()).isEmpty();
        }

        @Test
        void before_that_they_stay() {
            slot.proposed();
            assertRefused(LivestreamCode.SLOT_STATE, () -> purge(BRAND));
            slot.agreed().checked().confirmed();
            assertRefused(LivestreamCode.SLOT_STATE, () -> purge(BRAND));
            slot.ended();
            assertRefused(LivestreamCode.SLOT_STATE, () -> purge(BRAND));
            assertThat(copy(BRAND).terms()).contains(slot.terms());
        }

        @Test
        void a_party_without_a_peer_has_nothing_on_the_ledger_to_purge() {
            slot.proposed();
            NETWORK.as(ANCHOR).submit("livestream:cancel", ofSlot());
            TransactionResult sent = NETWORK.as(ANCHOR).sent("livestream:purgeTerms", ofSlot(), Map.of());
            assertThat(transaction(sent).privateWrites()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(
                value = Company.class,
                names = {"PLATFORM", "MILL", "LOGISTICS", "INSPECTOR"})
        void nobody_else_purges_anything(Company company) {
            slot.proposed();
            NETWORK.as(ANCHOR).submit("livestream:cancel", ofSlot());
            assertRefused(LivestreamCode.SESSION_OF_ANOTHER, () -> purge(company));
        }

        private void purge(Company company) {
            NETWORK.as(company).submit("livestream:purgeTerms", ofSlot());
        }
    }

    private TermsKeeping.Copy copy(Company company) {
        return Json.fromTree(NETWORK.as(company).evaluate("livestream:terms", ofSlot()), TermsKeeping.Copy.class);
    }

    private Running.OfSlot ofSlot() {
        return new Running.OfSlot(slot.slotId());
    }

    private ByteString keyHash() {
        return bytes(Digest.of(Keys.composite(SlotTerms.key(slot.slotId()))));
    }

    private static ByteString bytes(Digest digest) {
        return ByteString.copyFrom(digest.bytes());
    }

    private static BlockTransaction transaction(TransactionResult sent) {
        return NETWORK.ledger().block(sent.block()).orElseThrow().transactions().stream()
                .filter(one -> one.txId().equals(sent.txId()))
                .findFirst()
                .orElseThrow();
    }
}
