@NullMarked
package io.livetrace.network.process;

import org.jspecify.annotations.NullMarked;
