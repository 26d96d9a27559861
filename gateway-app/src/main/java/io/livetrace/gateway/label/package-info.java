/** Unit labels: their pictures, and the QR code in a terminal. Label runs themselves are {@code domain.label}. */
@NullMarked
package io.livetrace.gateway.label;

import org.jspecify.annotations.NullMarked;
