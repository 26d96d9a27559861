package io.livetrace.gateway.verify;

import io.livetrace.gateway.ledger.Block;
import io.livetrace.gateway.ledger.embedded.ContractReplay;
import io.livetrace.gateway.readmodel.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Reads a channel's blocks, each once and in order, and holds every rule against them. Used by one thread at a time. */
final class Reader {
    private final Tally tally;
    private final ContractReplay replay;
    private final List<Rule> rules;
    private final Folded now = new Folded();
    private final List<Seen> seen = new ArrayList<>();

    Reader(String channel) {
        this.tally = new Tally(channel);
        this.replay = new ContractReplay(channel);
        this.rules = List.of(
                new Reexecution(replay),
                new OpeningRules(),
                new TermsCopies(),
                new ReliableRecords(),
                new Effects(),
                new WrittenOnce(),
                new Conservation(),
                new OpenGates(),
                new OneHolder());
    }

    /** What two peers must agree on: the block's hash, which covers all that was ordered, and the outcomes, which it does not. */
    private record Seen(String hash, List<String> outcomes) {
        static Seen of(Block block) {
            return new Seen(
                    block.hash(),
                    block.transactions().stream()
                            .map(Block.Transaction::validationCode)
                            .toList());
        }
    }

    void read(Block block) {
        tally.count(block);
        follow(block);
        block.transactions().stream().filter(Block.Transaction::isValid).forEach(tx -> read(block, tx));
    }

    /** Holds another peer's block against what was read. */
    void compare(String peer, Block block) {
        tally.looked(Check.PEERS, 1);
        if (!seen.get((int) block.number()).equals(Seen.of(block))) {
            tally.wrong(Check.PEERS, block.number(), peer + " has another block or other outcomes");
        }
    }

    /** Another peer has so many blocks. */
    void compareHeight(String peer, long height) {
        tally.looked(Check.PEERS, 1);
        if (height != seen.size()) {
            tally.wrong(Check.PEERS, height - 1, peer + " has " + height + " blocks, not " + seen.size());
        }
    }

    Report report() {
        return tally.report();
    }

    private void follow(Block block) {
        tally.looked(Check.CHAIN, 1);
        if (block.number() != seen.size()) {
            tally.wrong(Check.CHAIN, block.number(), "block " + seen.size() + " was expected");
        }
        String last = seen.isEmpty() ? "" : seen.get(seen.size() - 1).hash();
        if (!block.previousHash().equals(last)) {
            tally.wrong(Check.CHAIN, block.number(), "it does not follow the block before");
        }
        if (!block.intact()) {
            tally.wrong(Check.CHAIN, block.number(), "its transactions are not those that its header names");
        }
        seen.add(Seen.of(block));
    }

    private void read(Block block, Block.Transaction tx) {
        List<Verdict> verdicts = Verdict.on(tx, now, now::find);
        now.fold(verdicts);
        Step step = new Step(block, tx, verdicts, now);
        for (Rule rule : rules) {
            tally.looked(
                    rule.check(), rule.look(step, detail -> tally.wrong(rule.check(), block.number(), tx, detail)));
        }
        replay.fold(block.number(), tx);
    }
}
