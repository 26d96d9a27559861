package io.livetrace.domain.quality;

import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.participant.DetachedJws;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.PartyKey;
import io.livetrace.domain.participant.SealKind;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Optional;

/**
 * The reporter's signature on a report: a detached JWS (ES256) over the UTF-8 bytes of the report's canonical JSON without the
 * member {@code signature}. Canonical is what the ledger stores: members sorted by name, no white space, absent members left
 * out, lists present even when empty, times in UTC ({@code 2026-05-01T08:00:00Z}).
 */
public final class ReportSignature {
    private ReportSignature() {}

    /** The report, signed with the private half of a key that its reporter registered. */
    public static QcReport sign(QcReport report, String keyId, PrivateKey key) {
        return report.with(
                Optional.of(DetachedJws.sign(keyId, key, content(report)).toString()));
    }

    /** Which of the reporter's keys is said to have signed. */
    public static Optional<String> keyId(QcReport report) {
        return report.signature().map(text -> DetachedJws.parse(text).keyId());
    }

    /**
     * Refuses a signature that does not fit, and a missing one where the reporter has no peer to seal the report: without
     * either, anybody could have written it.
     */
    public static void require(QcReport report, Participant reporter, Optional<PartyKey> key) {
        Refusal.unless(
                report.signature().isPresent() || reporter.seal() == SealKind.PEER,
                QualityCode.SIGNATURE_MISSING,
                "/signature: " + reporter.name() + " runs no peer, so its reports are signed with a registered key");
        report.signature().ifPresent(text -> DetachedJws.parse(text).requireSigned(registered(key), content(report)));
    }

    private static PartyKey registered(Optional<PartyKey> key) {
        return key.orElseThrow(() -> new Refusal(
                QualityCode.SIGNATURE_MISSING, "/signature: the key that signed is not registered for the reporter"));
    }

    private static byte[] content(QcReport report) {
        return Json.write(report.with(Optional.empty())).getBytes(StandardCharsets.UTF_8);
    }
}
