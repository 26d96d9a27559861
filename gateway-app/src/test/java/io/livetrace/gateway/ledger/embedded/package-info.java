@NullMarked
package io.livetrace.gateway.ledger.embedded;

import org.jspecify.annotations.NullMarked;
