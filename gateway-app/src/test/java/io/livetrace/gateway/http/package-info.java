@NullMarked
package io.livetrace.gateway.http;

import org.jspecify.annotations.NullMarked;
