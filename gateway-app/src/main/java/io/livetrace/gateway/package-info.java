/**
 * The door of LiveTrace: the place where HTTP, the ledger and the two databases are put together. Here stands only the
 * composition (what is started, in which order, with which parts); everything else lives in a package of its own.
 *
 * <p>To add a feature {@code x}:
 *
 * <ol>
 *   <li>describe its paths in {@code openapi/livetrace.yaml}, each operation with an {@code operationId};
 *   <li>write {@code x.XRoutes}, which ties each operation to a transaction or to a view of the read model;
 *   <li>where its records are listed, searched or seen by others than the platform, write an {@code x.XProjection};
 *   <li>name both in {@link io.livetrace.gateway.Parts}.
 * </ol>
 *
 * {@code participant} is the example to imitate.
 */
@NullMarked
package io.livetrace.gateway;

import org.jspecify.annotations.NullMarked;
