package io.livetrace.domain.stock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Records;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.participant.DetachedJws;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.ParticipantCode;
import io.livetrace.domain.participant.PartyKey;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reservations side by side in a batch that a selling platform signed as a whole: a detached JWS (ES256, a key that it registered)
 * over the canonical JSON of {@code slotId} and {@code orders}, the operations as they stand in the batch.
 *
 * @param seller the selling platform; each of the operations names it
 * @param from where they begin in the batch, from 0
 * @param count how many they are
 * @param signature the detached JWS
 */
public record OrderList(Gln seller, int from, int count, String signature) {

    /** Whether it lies within a batch of so many operations. */
    boolean isWithin(int operations) {
        return from >= 0 && count >= 1 && from <= operations - count;
    }

    boolean covers(int index) {
        return index >= from && index < from + count;
    }

    /** Whether it has an operation in common with the other. */
    boolean meets(OrderList other) {
        return from < other.from + other.count && other.from < from + count;
    }

    /** Whether it is a reservation that names the seller. */
    boolean isOfSeller(Operation operation) {
        return operation instanceof Operation.Reserve order
                && order.seller().filter(seller::equals).isPresent();
    }

    /** Refuses unless the seller is in good standing and signed exactly these reservations for that slot. */
    public void require(RecordId slotId, List<? extends Operation> orders, Records records) {
        Participant company = records.find(Participant.key(seller))
                .orElseThrow(() -> new Refusal(
                        ParticipantCode.PARTICIPANT_NOT_FOUND, "no company with GLN " + seller + " is registered"));
        Refusal.unless(
                company.status().mayAct(),
                ParticipantCode.PARTICIPANT_SUSPENDED,
                company.name() + " may not sell: its status is " + company.status());
        DetachedJws jws = DetachedJws.parse(signature);
        PartyKey key = records.find(PartyKey.key(seller, jws.keyId()))
                .orElseThrow(() -> new Refusal(
                        ParticipantCode.SIGNATURE_INVALID,
                        "/signature: " + company.name() + " registered no key " + jws.keyId()));
        jws.requireSigned(key, content(slotId, orders));
    }

    /** What is signed. */
    public static byte[] content(RecordId slotId, List<? extends Operation> orders) {
        ObjectNode content = Json.object().put("slotId", slotId.value());
        content.set("orders", Json.toTree(orders));
        return Json.write(content).getBytes(StandardCharsets.UTF_8);
    }
}
