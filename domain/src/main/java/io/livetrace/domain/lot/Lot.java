package io.livetrace.domain.lot;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.instruction.InstructionId;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Goods made in one go. Immutable.
 *
 * @param brand the company whose product it is
 * @param quantity how much was made
 * @param expiresOn the last day on which it is good, where the product has a shelf life
 * @param madeAt the GLN of the place
 * @param inputs what it was made of
 * @param ancestors every lot it descends from, sorted, without itself; at most {@value #MOST_ANCESTORS}
 * @param instruction the instruction it answers
 * @param batch which of the parts that were promised in answer to it, from 1
 */
public record Lot(
        Gtin gtin,
        LotNumber lot,
        Gln brand,
        Quantity quantity,
        LocalDate producedOn,
        Optional<LocalDate> expiresOn,
        Gln madeAt,
        List<LotInput> inputs,
        List<LotId> ancestors,
        Optional<InstructionId> instruction,
        Optional<Integer> batch,
        Instant commissionedAt)
        implements LedgerRecord {

    public static final RecordType<Lot> TYPE = new RecordType<>("Lot", Lot.class, Speaker.brandOfGtin(0));

    /** The most ancestors of a lot: each costs a read of its gate whenever the lot is sold. */
    public static final int MOST_ANCESTORS = 256;

    public Lot {
        inputs = List.copyOf(inputs);
        ancestors = ancestors.stream().distinct().sorted().toList();
    }

    public static RecordKey<Lot> key(LotId id) {
        return TYPE.key(id.gtin(), id.lot());
    }

    @Override
    public RecordKey<Lot> recordKey() {
        return key(id());
    }

    public LotId id() {
        return new LotId(gtin, lot);
    }
}
