@NullMarked
package io.livetrace.gateway.participant;

import org.jspecify.annotations.NullMarked;
