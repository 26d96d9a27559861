@NullMarked
package io.livetrace.gateway.consumer;

import org.jspecify.annotations.NullMarked;
