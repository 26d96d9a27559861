/** The contract of {@code recall} on an embedded ledger: what it accepts, every refusal, and who may not. */
@NullMarked
package io.livetrace.chaincode.recall;

import org.jspecify.annotations.NullMarked;
