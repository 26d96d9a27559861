/** The contract of {@code stock} on an embedded ledger: what it accepts, every refusal, who may not, and a crowd of bookers. */
@NullMarked
package io.livetrace.chaincode.stock;

import org.jspecify.annotations.NullMarked;
