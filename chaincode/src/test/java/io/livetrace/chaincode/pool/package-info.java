/** The contract of {@code pool} on an embedded ledger: what it accepts, every refusal, and who may not. */
@NullMarked
package io.livetrace.chaincode.pool;

import org.jspecify.annotations.NullMarked;
