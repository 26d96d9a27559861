@NullMarked
package io.livetrace.gateway.label;

import org.jspecify.annotations.NullMarked;
