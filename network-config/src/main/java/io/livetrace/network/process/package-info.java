/** Keeps a list of processes alive until told to stop. Knows nothing of Fabric. */
@NullMarked
package io.livetrace.network.process;

import org.jspecify.annotations.NullMarked;
