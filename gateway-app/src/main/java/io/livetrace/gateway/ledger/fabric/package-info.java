/**
 * The ledger on a real Hyperledger Fabric network, through the Gateway and Deliver services of its peers. Nothing here waits
 * on a thread: calls are futures, commits are told by a stream of blocks.
 */
@NullMarked
package io.livetrace.gateway.ledger.fabric;

import org.jspecify.annotations.NullMarked;
