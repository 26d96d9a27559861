/** Reports, holds and the documents behind them over HTTP and in the read model. Rules live in {@code domain}. */
@NullMarked
package io.livetrace.gateway.quality;

import org.jspecify.annotations.NullMarked;
