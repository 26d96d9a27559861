@NullMarked
package io.livetrace.network.topology;

import org.jspecify.annotations.NullMarked;
