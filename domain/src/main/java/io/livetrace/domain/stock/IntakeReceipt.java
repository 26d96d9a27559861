package io.livetrace.domain.stock;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.participant.DetachedJws;
import io.livetrace.domain.participant.ParticipantCode;
import io.livetrace.domain.participant.PartyKey;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.List;

/**
 * What the platform signs for the orders of one request before it brings them to the ledger: that it has them, and their numbers.
 * Receipts of the same moment share a signature, over the canonical JSON of the sheet of their digests.
 *
 * @param by the platform
 * @param parts operations with numbers one after the other
 * @param sheet the digests of this receipt and of those signed together with it; each is over the canonical JSON of the members
 *     before this one
 * @param signature detached JWS (ES256) with a key that the platform registered
 */
public record IntakeReceipt(
        Gln by, RecordId slotId, Instant receivedAt, List<Part> parts, List<Digest> sheet, String signature) {

    public IntakeReceipt {
        parts = List.copyOf(parts);
        sheet = List.copyOf(sheet);
    }

    /**
     * Operations that were taken in for one lane.
     *
     * @param first the first one's number
     * @param count how many there are
     * @param digest of their lines, {@link Operation#told}
     */
    public record Part(int lane, Intake first, int count, Digest digest) {
        public static Part of(int lane, Intake first, List<Operation> operations) {
            return new Part(lane, first, operations.size(), Intake.digest(operations));
        }
    }

    /** What a receipt is to say. */
    public record Draft(Gln by, RecordId slotId, Instant receivedAt, List<Part> parts) {
        public Draft {
            parts = List.copyOf(parts);
        }

        Digest digest() {
            return Digest.of(Json.write(this));
        }
    }

    /** Signs some at once. */
    public static List<IntakeReceipt> sign(List<Draft> drafts, String keyId, PrivateKey key) {
        List<Digest> sheet = drafts.stream().map(Draft::digest).toList();
        String signature = DetachedJws.sign(keyId, key, content(sheet)).toString();
        return drafts.stream()
                .map(draft -> new IntakeReceipt(
                        draft.by(), draft.slotId(), draft.receivedAt(), draft.parts(), sheet, signature))
                .toList();
    }

    /** Which of the platform's keys signed. */
    public String keyId() {
        return DetachedJws.parse(signature).keyId();
    }

    /** Refuses unless the holder of that key signed exactly this. */
    public void requireSigned(PartyKey key) {
        Refusal.unless(
                sheet.contains(new Draft(by, slotId, receivedAt, parts).digest()),
                ParticipantCode.SIGNATURE_INVALID,
                "/sheet: the receipt is not among those that were signed");
        DetachedJws.parse(signature).requireSigned(key, content(sheet));
    }

    private static byte[] content(List<Digest> sheet) {
        return Json.write(sheet).getBytes(StandardCharsets.UTF_8);
    }
}
