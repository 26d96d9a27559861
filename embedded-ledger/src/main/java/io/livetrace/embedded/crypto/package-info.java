/** The two algorithms that Fabric uses: SHA-256, and ECDSA over P-256. */
@NullMarked
package io.livetrace.embedded.crypto;

import org.jspecify.annotations.NullMarked;
