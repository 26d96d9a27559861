package io.livetrace.domain.pool;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.time.Instant;

/**
 * A transfer that waits until stock runs low where it would go. Whatever runs low deletes this row and so calls the transfer, once;
 * what it is about, the owner's offer says.
 *
 * @param gtin the article
 * @param location the place that it would go to
 * @param giver the owner, who stays the owner
 * @param sender who runs the place where it lies, and sends it when it is called
 * @param until when the offer ends; then nobody calls it any more
 */
public record OnCall(Gtin gtin, Gln location, Gln giver, RecordId transferId, Gln sender, Instant until)
        implements LedgerRecord {
    public static final RecordType<OnCall> TYPE = new RecordType<>("OnCall", OnCall.class, Speaker.nobody());

    static OnCall of(TransferOffer offer, Gln sender) {
        return new OnCall(
                offer.to().gtin(), offer.to().location(), offer.giver(), offer.transferId(), sender, offer.until());
    }

    /** The key of the row for that transfer, while it waits. */
    public static RecordKey<OnCall> key(TransferOffer offer) {
        return TYPE.key(offer.to().gtin(), offer.to().location(), offer.giver(), offer.transferId());
    }

    /** The beginning of the keys of all that wait for a pool's owner to run low of its article there. */
    public static RecordKey<OnCall> allFor(PoolId dry) {
        return TYPE.key(dry.gtin(), dry.location(), dry.owner());
    }

    boolean isOver(Instant now) {
        return !until.isAfter(now);
    }

    @Override
    public RecordKey<OnCall> recordKey() {
        return TYPE.key(gtin, location, giver, transferId);
    }
}
