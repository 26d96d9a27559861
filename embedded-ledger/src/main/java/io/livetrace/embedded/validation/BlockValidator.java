package io.livetrace.embedded.validation;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.policy.EndorsementPolicy;
import io.livetrace.embedded.protocol.NamespaceRwSet;
import io.livetrace.embedded.protocol.Transaction;
import io.livetrace.embedded.store.HistoryRow;
import io.livetrace.embedded.store.State;
import io.livetrace.embedded.store.StateKey;
import io.livetrace.embedded.store.TransactionRow;
import io.livetrace.embedded.store.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * Validates blocks. Two passes, as in Fabric: first the form and the endorsements of every transaction, against the state before
 * the block; then, one after the other, whether what each has read still stands.
 */
public final class BlockValidator {
    private final String channel;
    private final Map<String, EndorsementPolicy> chaincodes;
    private final Predicate<ByteString> isKnown;

    /**
     * For one channel.
     *
     * @param chaincodes its chaincodes with their policies
     * @param isKnown whether an earlier block has that transaction id
     */
    public BlockValidator(String channel, Map<String, EndorsementPolicy> chaincodes, Predicate<ByteString> isKnown) {
        this.channel = channel;
        this.chaincodes = Map.copyOf(chaincodes);
        this.isKnown = isKnown;
    }

    /** Decides about the transactions of a block, given the state before it. */
    public ValidatedBlock validate(long number, List<AdmittedTransaction> transactions, State state) {
        PolicyCheck policies = new PolicyCheck(chaincodes, state);
        Set<String> idsOfThisBlock = new HashSet<>();
        List<TxValidationCode> codes = new ArrayList<>();
        for (AdmittedTransaction transaction : transactions) {
            TxValidationCode code = endorsed(transaction, policies);
            boolean again = code == TxValidationCode.VALID
                    && !idsOfThisBlock.add(transaction.transaction().txId());
            codes.add(again ? TxValidationCode.DUPLICATE_TXID : code);
        }
        BlockState blockState = new BlockState(state);
        List<HistoryRow> history = commit(number, transactions, codes, blockState);
        return new ValidatedBlock(codes, blockState.changes(), index(number, transactions, codes), history);
    }

    /** The second pass; corrects the codes of the first. */
    private static List<HistoryRow> commit(
            long number, List<AdmittedTransaction> transactions, List<TxValidationCode> codes, BlockState state) {
        ReadCheck reads = new ReadCheck(state);
        List<HistoryRow> history = new ArrayList<>();
        for (int i = 0; i < transactions.size(); i++) {
            if (codes.get(i) == TxValidationCode.VALID) {
                codes.set(i, reads.check(transactions.get(i).transaction().namespaces()));
            }
            if (codes.get(i) == TxValidationCode.VALID) {
                Version version = new Version(number, i);
                new Update(state, version).apply(transactions.get(i));
                history.addAll(history(transactions.get(i).transaction(), version));
            }
        }
        return history;
    }

    private TxValidationCode endorsed(AdmittedTransaction admitted, PolicyCheck policies) {
        Transaction transaction = admitted.transaction();
        if (!transaction.hasItsOwnId()) {
            return TxValidationCode.BAD_PROPOSAL_TXID;
        }
        if (!transaction.answersItsProposal()) {
            return TxValidationCode.INVALID_ENDORSER_TRANSACTION;
        }
        if (!transaction.channelHeader().getChannelId().equals(channel)) {
            return TxValidationCode.TARGET_CHAIN_NOT_FOUND;
        }
        if (isKnown.test(id(transaction))) {
            return TxValidationCode.DUPLICATE_TXID;
        }
        return namespaces(admitted, policies);
    }

    private TxValidationCode namespaces(AdmittedTransaction admitted, PolicyCheck policies) {
        Transaction transaction = admitted.transaction();
        String chaincode = transaction.chaincode();
        if (!chaincode.equals(transaction.action().getChaincodeId().getName())
                || transaction.action().getChaincodeId().getVersion().isEmpty()) {
            return TxValidationCode.INVALID_CHAINCODE;
        }
        if (transaction
                .event()
                .filter(event -> !event.getChaincodeId().equals(chaincode))
                .isPresent()) {
            return TxValidationCode.INVALID_OTHER_REASON;
        }
        List<NamespaceRwSet> sets = new ArrayList<>(transaction.namespaces());
        if (sets.stream().map(NamespaceRwSet::chaincode).distinct().count() < sets.size()) {
            return TxValidationCode.ILLEGAL_WRITESET;
        }
        if (sets.stream().noneMatch(set -> set.chaincode().equals(chaincode))) {
            sets.add(NamespaceRwSet.empty(chaincode));
        }
        sets.removeIf(set -> !set.hasWrites() && !set.chaincode().equals(chaincode));
        if (!sets.stream().allMatch(set -> chaincodes.containsKey(set.chaincode()))) {
            return TxValidationCode.INVALID_CHAINCODE;
        }
        return sets.stream().allMatch(set -> policies.passes(set, admitted))
                ? TxValidationCode.VALID
                : TxValidationCode.ENDORSEMENT_POLICY_FAILURE;
    }

    private static List<HistoryRow> history(Transaction transaction, Version version) {
        return transaction.namespaces().stream()
                .flatMap(set -> set.state().getWritesList().stream()
                        .map(write -> new HistoryRow(StateKey.open(set.chaincode(), write.getKey()), version)))
                .toList();
    }

    /** The first code of a transaction id stays; ids that are not their own transaction's are nobody's. */
    private List<TransactionRow> index(
            long number, List<AdmittedTransaction> transactions, List<TxValidationCode> codes) {
        List<TransactionRow> rows = new ArrayList<>();
        Set<ByteString> indexed = new HashSet<>();
        for (int i = 0; i < transactions.size(); i++) {
            Transaction transaction = transactions.get(i).transaction();
            if (transaction.hasItsOwnId() && !isKnown.test(id(transaction)) && indexed.add(id(transaction))) {
                rows.add(new TransactionRow(
                        id(transaction), new Version(number, i), codes.get(i).getNumber()));
            }
        }
        return rows;
    }

    private static ByteString id(Transaction transaction) {
        return ByteString.copyFrom(HexFormat.of().parseHex(transaction.txId()));
    }
}
