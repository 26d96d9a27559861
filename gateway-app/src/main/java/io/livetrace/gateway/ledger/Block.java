package io.livetrace.gateway.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A block as readers need it.
 *
 * @param channel the channel it belongs to
 * @param number its number, from 0
 * @param hash the hash of its header, hexadecimal
 * @param previousHash the hash of the header before; empty in the first block
 * @param intact whether its transactions have the hash that its header names
 * @param bytes how many it has on the ledger, with all signatures
 * @param transactions its transactions in order, valid or not
 */
public record Block(
        String channel,
        long number,
        String hash,
        String previousHash,
        boolean intact,
        long bytes,
        List<Transaction> transactions) {
    public Block {
        transactions = List.copyOf(transactions);
    }

    /**
     * One transaction of a block.
     *
     * @param index its place in the block
     * @param txId its id
     * @param time the client's time of it
     * @param creator the MSP of the client that signed it
     * @param invocation what the client asked of our chaincode; empty for what configures the channel, or calls another
     * @param endorsers the MSPs whose peers computed and signed it
     * @param validationCode Fabric's word for the outcome; only {@code VALID} has had an effect
     * @param writes the changes of public state, in order
     * @param hashedWrites the changes of private collections, as everyone sees them
     */
    public record Transaction(
            int index,
            String txId,
            Instant time,
            String creator,
            Optional<Invocation> invocation,
            List<String> endorsers,
            String validationCode,
            List<Write> writes,
            List<HashedWrite> hashedWrites) {
        public Transaction {
            endorsers = List.copyOf(endorsers);
            writes = List.copyOf(writes);
            hashedWrites = List.copyOf(hashedWrites);
        }

        public boolean isValid() {
            return validationCode.equals("VALID");
        }
    }

    /**
     * What a client asked for, but for what it kept out of the block.
     *
     * @param function contract and transaction, such as {@code lot:commission}
     * @param arguments request id, actor's GLN and command
     * @param signer the client's serialized identity, hexadecimal
     */
    public record Invocation(String function, List<String> arguments, String signer) {
        public Invocation {
            arguments = List.copyOf(arguments);
        }

        /** Of a chaincode's whole input, the function first; empty when there is none. */
        public static Optional<Invocation> of(List<String> input, String signer) {
            return input.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Invocation(input.get(0), input.subList(1, input.size()), signer));
        }
    }

    /**
     * A change of one key.
     *
     * @param key the key as the ledger has it
     * @param value the new value; empty when the key is deleted
     */
    public record Write(String key, Optional<String> value) {}

    /**
     * A change in a private collection.
     *
     * @param collection the collection's name, such as {@code _implicit_org_BrandMSP}
     * @param keyHash SHA-256 of the key, hexadecimal
     * @param valueHash SHA-256 of the value, hexadecimal; empty when the key is deleted
     */
    public record HashedWrite(String collection, String keyHash, Optional<String> valueHash) {}
}
