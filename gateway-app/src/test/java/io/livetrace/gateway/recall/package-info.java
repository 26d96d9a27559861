@NullMarked
package io.livetrace.gateway.recall;

import org.jspecify.annotations.NullMarked;
