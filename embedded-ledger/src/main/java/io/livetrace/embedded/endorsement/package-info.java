/** Endorsing peers: they check a client's proposal, run their own chaincode on it and sign what came out. */
@NullMarked
package io.livetrace.embedded.endorsement;

import org.jspecify.annotations.NullMarked;
