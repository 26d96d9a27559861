package io.livetrace.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObjectionTest {
    private static final List<String> ASKED = List.of("PlatformMSP", "BrandMSP");
    private static final String REUSED = "chaincode response 500, REQUEST_ID_REUSED: say another";
    private static final String CLOCK = "chaincode response 500, CLOCK_SKEW: set the clock";
    private static final String MISMATCH = "ProposalResponsePayloads do not match";

    @Test
    void what_all_refuse_for_one_reason_is_refused() {
        assertThat(verdict(by("PlatformMSP", REUSED), by("BrandMSP", REUSED)))
                .get()
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(KernelCode.REQUEST_ID_REUSED));
    }

    @Test
    void a_second_peer_of_an_organisation_counts_with_the_first() {
        assertThat(verdict(by("PlatformMSP", REUSED), by("BrandMSP", REUSED), by("BrandMSP", REUSED)))
                .get()
                .isInstanceOf(Refusal.class);
    }

    @Test
    void what_one_refuses_and_another_endorses_is_a_disagreement() {
        for (String mspId : ASKED) {
            assertThat(verdict(by(mspId, REUSED))).get().isInstanceOf(LedgerFailure.EndorsersDisagree.class);
        }
    }

    @Test
    void what_they_refuse_for_different_reasons_is_a_disagreement() {
        assertThat(verdict(by("PlatformMSP", REUSED), by("BrandMSP", CLOCK)))
                .get()
                .isInstanceOf(LedgerFailure.EndorsersDisagree.class);
    }

    @Test
    void different_results_are_a_disagreement() {
        assertThat(verdict(by("BrandMSP", MISMATCH))).get().isInstanceOf(LedgerFailure.EndorsersDisagree.class);
    }

    @Test
    void anything_else_is_neither() {
        assertThat(verdict(by("PlatformMSP", REUSED), by("BrandMSP", "connection refused")))
                .isEmpty();
        assertThat(verdict()).isEmpty();
    }

    private static Optional<RuntimeException> verdict(Objection... objections) {
        return Objection.verdict(ASKED, List.of(objections));
    }

    private static Objection by(String mspId, String message) {
        return new Objection(mspId, message);
    }
}
