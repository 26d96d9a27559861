/** The contract of {@code catalog} on an embedded ledger: what it accepts, every refusal, and who may not. */
@NullMarked
package io.livetrace.chaincode.catalog;

import org.jspecify.annotations.NullMarked;
