/** Fabric's own commands, called as an administrator would: making certificates and blocks, joining, the chaincode's lifecycle. */
@NullMarked
package io.livetrace.network.fabric;

import org.jspecify.annotations.NullMarked;
