/** Tests of the contracts on a real embedded ledger with five organisations, and the fixture that starts it. */
@NullMarked
package io.livetrace.chaincode;

import org.jspecify.annotations.NullMarked;
