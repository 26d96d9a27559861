/**
 * What is kept on disk: blocks, the state after the newest block, an index of transactions, the history of keys. One SQLite
 * file, one writer; a block and everything that follows from it are one database transaction. Nothing here knows what a
 * transaction means.
 */
@NullMarked
package io.livetrace.embedded.store;

import org.jspecify.annotations.NullMarked;
