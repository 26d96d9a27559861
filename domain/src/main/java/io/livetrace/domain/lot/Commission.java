package io.livetrace.domain.lot;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.instruction.InstructionId;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolIn;
import io.livetrace.domain.pool.PoolKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A brand says that it has made a lot.
 *
 * @param producedOn by the calendar of the place where it was made
 * @param producedAt when it was finished; when left out, the event tells the time of the transaction
 * @param expiresOn when left out, production date and shelf life say it
 * @param madeAt the GLN of the place, where the goods now lie
 * @param kind what the goods are meant for, {@code BRAND} when left out
 * @param inputs what it was made of
 * @param instruction the PRODUCE or REPLENISH instruction that it answers
 * @param batch which of the parts that were promised in answer to it, from 1
 */
public record Commission(
        Gtin gtin,
        LotNumber lot,
        Quantity quantity,
        LocalDate producedOn,
        Optional<Instant> producedAt,
        Optional<LocalDate> expiresOn,
        Gln madeAt,
        Optional<PoolKind> kind,
        List<Input> inputs,
        Optional<InstructionId> instruction,
        Optional<Integer> batch) {

    /** So much from one pool; {@code fold} names the rows to fold into it first. */
    public record Input(PoolId pool, Quantity quantity, List<PoolIn.Name> fold) {
        public LotId lot() {
            return new LotId(pool.gtin(), pool.lot());
        }
    }

    public LotId id() {
        return new LotId(gtin, lot);
    }

    /** The pool in which the new goods lie. */
    PoolId pool(Gln owner) {
        return new PoolId(gtin, lot, madeAt, owner, kind.orElse(PoolKind.BRAND));
    }
}
