/** The contract of {@code participant} on an embedded ledger: what it accepts, every refusal, and who may not. */
@NullMarked
package io.livetrace.chaincode.participant;

import org.jspecify.annotations.NullMarked;
