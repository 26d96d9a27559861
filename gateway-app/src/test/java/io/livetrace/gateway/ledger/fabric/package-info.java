/** Tests of the adapter to Fabric; those on a real network run where one is named. */
@NullMarked
package io.livetrace.gateway.ledger.fabric;

import org.jspecify.annotations.NullMarked;
