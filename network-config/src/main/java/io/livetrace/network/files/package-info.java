/** The files that Fabric's commands, peers, orderers and clients want, each made from the topology. Nothing here runs. */
@NullMarked
package io.livetrace.network.files;

import org.jspecify.annotations.NullMarked;
