/** The contract of {@code epcis} on an embedded ledger: what it accepts, every refusal, and who may not. */
@NullMarked
package io.livetrace.chaincode.epcis;

import org.jspecify.annotations.NullMarked;
