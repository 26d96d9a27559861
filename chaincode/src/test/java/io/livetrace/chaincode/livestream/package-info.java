/** Tests of the contract of the feature {@code livestream} on an embedded ledger. */
@NullMarked
package io.livetrace.chaincode.livestream;

import org.jspecify.annotations.NullMarked;
