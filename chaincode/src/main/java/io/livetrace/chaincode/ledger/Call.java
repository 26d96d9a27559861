package io.livetrace.chaincode.ledger;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.participant.Participant;
import java.util.Map;

/**
 * One admitted call of a transaction, as a contract sees it.
 *
 * @param state what the ledger held at the last block
 * @param caller the organisation whose client signed
 * @param actor the company acted for, which that organisation runs
 * @param command what is asked
 * @param tx the transaction's id and time
 * @param secrets transient data, which no block holds
 */
public record Call<C>(
        State state, MspId caller, Participant actor, C command, TxContext tx, Map<String, byte[]> secrets) {

    /** The GLN of the company acted for; enough for features that come before {@code participant}. */
    public Gln actorGln() {
        return actor.gln();
    }
}
