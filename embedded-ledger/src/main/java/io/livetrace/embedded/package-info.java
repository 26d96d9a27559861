/**
 * A Hyperledger Fabric ledger in one process: the door through which its users come. {@link
 * io.livetrace.embedded.EmbeddedLedger} is opened with a {@link io.livetrace.embedded.LedgerConfig} and runs any chaincode
 * written for Fabric's Java shim. The packages below hold the parts; none of them knows this one.
 */
@NullMarked
package io.livetrace.embedded;

import org.jspecify.annotations.NullMarked;
