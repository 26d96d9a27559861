package io.livetrace.domain.quality;

import static io.livetrace.domain.Companies.DRESS_BRAND;
import static io.livetrace.domain.Companies.INSPECTOR;
import static io.livetrace.domain.Goods.DRESS;
import static io.livetrace.domain.RefusalAssert.assertRefused;
import static io.livetrace.domain.quality.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.livetrace.domain.Keys;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.lot.Lots;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.participant.DetachedJws;
import io.livetrace.domain.participant.ParticipantCode;
import io.livetrace.domain.participant.PartyKey;
import io.livetrace.domain.participant.Signatures;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportSignatureTest {
    private static final KeyPair PAIR = Keys.pair();
    private static final PartyKey KEY = Keys.registered(INSPECTOR, "lab-2026", PAIR);
    private static final QcReport REPORT = aReport(INSPECTOR, QcLevel.THIRD_PARTY, Subject.of(Lots.id(DRESS, "D1")))
            .build();
    private static final QcReport SIGNED = Signatures.sign(REPORT, "lab-2026", PAIR.getPrivate());

    @Test
    void a_signature_fits_the_report_that_it_was_made_for() {
        assertThatCode(() -> Signatures.require(SIGNED, INSPECTOR, Optional.of(KEY), Rules.ONE))
                .doesNotThrowAnyException();
        assertThat(Signatures.keyId(SIGNED)).contains("lab-2026");
    }

    @Test
    void it_still_fits_after_the_report_has_been_to_the_ledger_and_back() {
        QcReport stored = Json.read(Json.write(SIGNED), QcReport.class);
        assertThatCode(() -> Signatures.require(stored, INSPECTOR, Optional.of(KEY), Rules.ONE))
                .doesNotThrowAnyException();
    }

    @Test
    void it_fits_no_other_report() {
        QcReport other = aReport(INSPECTOR, QcLevel.THIRD_PARTY, Subject.of(Lots.id(DRESS, "D2")))
                .build()
                .with(SIGNED.signature().orElseThrow());
        assertRefused(
                ParticipantCode.SIGNATURE_INVALID,
                () -> Signatures.require(other, INSPECTOR, Optional.of(KEY), Rules.ONE));
    }

    @Test
    void it_fits_no_other_key() {
        PartyKey otherPair = Keys.registered(INSPECTOR, "lab-2026", Keys.pair());
        PartyKey otherId = Keys.registered(INSPECTOR, "lab-2027", PAIR);
        for (PartyKey key : new PartyKey[] {otherPair, otherId}) {
            assertRefused(
                    ParticipantCode.SIGNATURE_INVALID,
                    () -> Signatures.require(SIGNED, INSPECTOR, Optional.of(key), Rules.ONE));
        }
    }

    @Test
    void a_company_with_a_peer_may_leave_it_out() {
        assertThatCode(() -> Signatures.require(REPORT, DRESS_BRAND, Optional.empty(), Rules.ONE))
                .doesNotThrowAnyException();
        assertRefused(
                ParticipantCode.SIGNATURE_MISSING,
                () -> Signatures.require(REPORT, INSPECTOR, Optional.empty(), Rules.ONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.b.c",
                "e30..AAAA",
                "{\"alg\":\"none\",\"kid\":\"k\"}",
                "{\"alg\":\"RS256\",\"kid\":\"k\"}",
                "{\"alg\":\"ES256\"}",
                "{\"alg\":\"ES256\",\"kid\":\"k\",\"crit\":[\"b64\"]}",
                "[]"
            })
    void another_text_is_no_signature(String text) {
        String jws = text.startsWith("{") || text.startsWith("[")
                ? Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + ".."
                        + "A".repeat(86)
                : text;
        assertRefused(ParticipantCode.SIGNATURE_INVALID, () -> DetachedJws.parse(jws));
    }
}
