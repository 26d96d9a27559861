package io.livetrace.gateway.verify;

import io.livetrace.gateway.ledger.Block;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Counts what is looked at and keeps what is wrong. */
final class Tally {
    private final String channel;
    private final Map<Check, Long> looked = new EnumMap<>(Check.class);
    private final List<Finding> findings = new ArrayList<>();
    private long blocks;
    private long transactions;
    private long invalid;

    Tally(String channel) {
        this.channel = channel;
    }

    void count(Block block) {
        blocks++;
        transactions += block.transactions().size();
        invalid += block.transactions().stream().filter(tx -> !tx.isValid()).count();
    }

    void looked(Check check, long things) {
        looked.merge(check, things, Long::sum);
    }

    void wrong(Check check, long block, String detail) {
        findings.add(new Finding(check, channel, block, -1, "", detail));
    }

    void wrong(Check check, long block, Block.Transaction tx, String detail) {
        findings.add(new Finding(check, channel, block, tx.index(), tx.txId(), detail));
    }

    Report report() {
        return new Report(
                channel,
                blocks,
                transactions,
                invalid,
                Stream.of(Check.values())
                        .filter(looked::containsKey)
                        .map(this::row)
                        .toList(),
                findings);
    }

    private Report.Row row(Check check) {
        long wrong =
                findings.stream().filter(finding -> finding.check() == check).count();
        return new Report.Row(check, looked.getOrDefault(check, 0L), wrong);
    }
}
