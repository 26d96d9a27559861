@NullMarked
package io.livetrace.gateway.chain;

import org.jspecify.annotations.NullMarked;
