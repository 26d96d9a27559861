/**
 * The read model: a fold of the ledger's blocks, droppable at any time. Every record is kept as it is, in one table, and read
 * back as the same domain record through the same {@link io.livetrace.domain.kernel.RecordKey}. What a feature adds is a
 * {@link io.livetrace.gateway.readmodel.Projection}: who may see a record, where it is listed, by what it is found, and
 * which genealogy it tells.
 *
 * <p>Here, and nowhere else, it is decided who sees what: a {@link io.livetrace.gateway.readmodel.Snapshot} gives its viewer
 * only what the record's {@link io.livetrace.gateway.readmodel.Visibility} admits.
 */
@NullMarked
package io.livetrace.gateway.readmodel;

import org.jspecify.annotations.NullMarked;
