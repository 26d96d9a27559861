/**
 * Between contracts and Fabric: the shell that every transaction passes, state access with seals, composite keys. A contract
 * touches the stub through this package only.
 */
@NullMarked
package io.livetrace.chaincode.ledger;

import org.jspecify.annotations.NullMarked;
