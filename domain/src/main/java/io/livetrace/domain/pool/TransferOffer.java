package io.livetrace.domain.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.time.Instant;

/**
 * A company offers stock to another owner, to another place, or both. Nothing moves before it is accepted.
 *
 * @param giver the owner of the stock, who offers
 * @param transferId the giver's own id for this transfer
 * @param from the stock offered
 * @param to what it would become: the same lot under another owner, place or kind
 * @param taker who may accept: the new owner, or whoever runs the new place where the owner stays
 * @param until when the offer ends
 */
public record TransferOffer(
        Gln giver,
        RecordId transferId,
        PoolId from,
        PoolId to,
        Gln taker,
        Quantity quantity,
        Instant offeredAt,
        Instant until)
        implements LedgerRecord {

    public static final RecordType<TransferOffer> TYPE =
            new RecordType<>("TransferOffer", TransferOffer.class, Speaker.party(0));

    public static RecordKey<TransferOffer> key(Gln giver, RecordId transferId) {
        return TYPE.key(giver, transferId);
    }

    @Override
    public RecordKey<TransferOffer> recordKey() {
        return key(giver, transferId);
    }

    /** What whoever sends the goods is told. */
    ObjectNode content() {
        ObjectNode content = Json.object()
                .put("giver", giver.value())
                .put("transferId", transferId.value())
                .put("gtin", from.gtin().value())
                .put("lot", from.lot().value())
                .put("location", from.location().value())
                .put("destination", to.location().value());
        return content.set("quantity", Json.toTree(quantity));
    }

    /** Whether goods travel; those are counted when they arrive. */
    public boolean moves() {
        return !from.location().equals(to.location());
    }
}
