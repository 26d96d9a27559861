package io.livetrace.domain.logistics;

import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.lot.LotId;
import java.util.Optional;

/**
 * So much of one lot in a shipment.
 *
 * @param orderDigest the order it fulfils; the order itself never reaches the ledger
 */
public record Content(Gtin gtin, LotNumber lot, Quantity quantity, Optional<Digest> orderDigest) {
    public Content {
        Refusal.unless(!quantity.isZero(), KernelCode.INVALID_VALUE, "/quantity: there is something in a content");
    }

    public LotId lotId() {
        return new LotId(gtin, lot);
    }
}
