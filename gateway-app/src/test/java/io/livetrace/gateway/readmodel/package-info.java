@NullMarked
package io.livetrace.gateway.readmodel;

import org.jspecify.annotations.NullMarked;
