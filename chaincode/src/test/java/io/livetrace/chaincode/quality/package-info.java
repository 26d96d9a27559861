/** The contract of {@code quality} on an embedded ledger: what it accepts, every refusal, and who may not. */
@NullMarked
package io.livetrace.chaincode.quality;

import org.jspecify.annotations.NullMarked;
