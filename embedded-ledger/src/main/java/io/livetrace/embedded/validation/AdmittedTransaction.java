package io.livetrace.embedded.validation;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.identity.Member;
import io.livetrace.embedded.protocol.Transaction;
import java.util.List;

/**
 * A transaction that the orderer has accepted.
 *
 * @param transaction the transaction
 * @param endorsers those whose signatures hold, each once
 * @param privateWrites the private write sets that came with it; empty when there are none
 */
public record AdmittedTransaction(Transaction transaction, List<Member> endorsers, ByteString privateWrites) {
    public AdmittedTransaction {
        endorsers = List.copyOf(endorsers);
    }
}
