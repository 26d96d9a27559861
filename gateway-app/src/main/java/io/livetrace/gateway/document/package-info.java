/** Files that records on the ledger cite by their digest: filed by companies, kept in the vault, given out by digest. */
@NullMarked
package io.livetrace.gateway.document;

import org.jspecify.annotations.NullMarked;
