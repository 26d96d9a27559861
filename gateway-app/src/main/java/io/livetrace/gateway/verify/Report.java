package io.livetrace.gateway.verify;

import java.util.List;

/**
 * What came of looking at a channel's blocks.
 *
 * @param channel the channel
 * @param blocks how many blocks it has
 * @param transactions how many transactions
 * @param invalid how many of them have had no effect
 * @param checks what was looked at
 * @param findings what is wrong, in the order of the blocks
 */
public record Report(
        String channel, long blocks, long transactions, long invalid, List<Row> checks, List<Finding> findings) {
    public Report {
        checks = List.copyOf(checks);
        findings = List.copyOf(findings);
    }

    /**
     * One check.
     *
     * @param looked how many blocks, transactions, records or balances it has looked at
     * @param wrong how many findings it has made
     */
    public record Row(Check check, long looked, long wrong) {}

    public boolean isClean() {
        return findings.isEmpty();
    }

    /** The findings of one check. */
    public List<Finding> of(Check check) {
        return findings.stream().filter(finding -> finding.check() == check).toList();
    }
}
