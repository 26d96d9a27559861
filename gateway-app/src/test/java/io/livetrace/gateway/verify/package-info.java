/** The independent reader, on honest ledgers and on others. */
@NullMarked
package io.livetrace.gateway.verify;

import org.jspecify.annotations.NullMarked;
