@NullMarked
package io.livetrace.network.fabric;

import org.jspecify.annotations.NullMarked;
