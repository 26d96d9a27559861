/** The ledger in this process: the same chaincode classes that Fabric runs, durable on disk. */
@NullMarked
package io.livetrace.gateway.ledger.embedded;

import org.jspecify.annotations.NullMarked;
