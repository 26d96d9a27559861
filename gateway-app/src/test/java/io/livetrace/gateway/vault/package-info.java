@NullMarked
package io.livetrace.gateway.vault;

import org.jspecify.annotations.NullMarked;
