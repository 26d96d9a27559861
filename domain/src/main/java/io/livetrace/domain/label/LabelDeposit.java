package io.livetrace.domain.label;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.time.Instant;

/**
 * A keeper's word that it holds the leaf file of a run, so that labels can be checked without the brand.
 *
 * @param leafFile the digest of the file it holds
 */
public record LabelDeposit(Gln keeper, Gtin gtin, LotNumber lot, int n, Digest leafFile, Instant at)
        implements LedgerRecord {

    public static final RecordType<LabelDeposit> TYPE =
            new RecordType<>("LabelDeposit", LabelDeposit.class, Speaker.party(0));

    public static RecordKey<LabelDeposit> key(Gln keeper, LabelRun run) {
        return TYPE.key(keeper, run.gtin(), run.lot(), run.n());
    }

    @Override
    public RecordKey<LabelDeposit> recordKey() {
        return TYPE.key(keeper, gtin, lot, n);
    }
}
