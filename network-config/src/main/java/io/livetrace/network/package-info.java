/** The launcher's command line, and the network as a whole. Knows nothing of LiveTrace's rules. */
@NullMarked
package io.livetrace.network;

import org.jspecify.annotations.NullMarked;
