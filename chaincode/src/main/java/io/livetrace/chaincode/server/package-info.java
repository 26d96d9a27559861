/** How the chaincode runs on a Fabric network: as a service that one peer connects to. No rule lives here. */
@NullMarked
package io.livetrace.chaincode.server;

import org.jspecify.annotations.NullMarked;
