/** The contract of {@code label} on an embedded ledger: what it accepts, every refusal, and who may not. */
@NullMarked
package io.livetrace.chaincode.label;

import org.jspecify.annotations.NullMarked;
