package io.livetrace.gateway.ledger.fabric.peer;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.EndorsedTransaction;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The private writes that endorsers pass among themselves while the transaction is with its client. */
final class Secrets {
    private final Map<String, ByteString> byTransaction = new ConcurrentHashMap<>();

    void keep(EndorsedTransaction endorsed) {
        byTransaction.put(endorsed.txId(), endorsed.privateWrites());
    }

    /** A transaction that has come back signed. */
    EndorsedTransaction with(String txId, ByteString envelope) {
        return new EndorsedTransaction(
                txId, ByteString.EMPTY, envelope, byTransaction.getOrDefault(txId, ByteString.EMPTY));
    }
}
