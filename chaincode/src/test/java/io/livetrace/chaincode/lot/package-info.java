/** The contract of {@code lot} on an embedded ledger: what it accepts, every refusal, and who may not. */
@NullMarked
package io.livetrace.chaincode.lot;

import org.jspecify.annotations.NullMarked;
