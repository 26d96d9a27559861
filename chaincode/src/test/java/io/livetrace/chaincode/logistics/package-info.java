/** The contract of {@code logistics} on an embedded ledger: what it accepts, every refusal, and who may not. */
@NullMarked
package io.livetrace.chaincode.logistics;

import org.jspecify.annotations.NullMarked;
