@NullMarked
package io.livetrace.network;

import org.jspecify.annotations.NullMarked;
