/** What a network consists of: companies, their nodes and channels, read from a short file. No path, no process. */
@NullMarked
package io.livetrace.network.topology;

import org.jspecify.annotations.NullMarked;
