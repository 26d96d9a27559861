/** The contract of {@code instruction} on an embedded ledger: what it accepts, every refusal, and who may not. */
@NullMarked
package io.livetrace.chaincode.instruction;

import org.jspecify.annotations.NullMarked;
