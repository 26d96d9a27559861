/**
 * Ledgers as earlier versions wrote them, opened with today's software. A recording is the directory of an embedded ledger that
 * the demonstration's story was told on, in {@code src/test/resources/recorded}; its keys are of that network only and protect
 * nothing. Before a change of the rules or of what records hold, add one:
 * {@code mvn -pl gateway-app -am test -Dtest=RecordedLedgerTest -Dlivetrace.record=rules-2
 * -Dsurefire.failIfNoSpecifiedTests=false}. {@code rules-1} was packed from a gateway's own directory, at commit e33e6c2.
 */
@NullMarked
package io.livetrace.gateway.recorded;

import org.jspecify.annotations.NullMarked;
