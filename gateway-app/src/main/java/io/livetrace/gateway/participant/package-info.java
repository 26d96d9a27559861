/**
 * Companies with their keys, hosts and places, over HTTP and in the read model. Rules live in {@code domain}.
 *
 * <p>This is the example for other features. {@link io.livetrace.gateway.participant.ParticipantRoutes} ties each operation of
 * the contract to a transaction or to a view; the projections say who may see a record, in which list it stands and by what it
 * is found. A write needs one line, because the HTTP body is the contract's command and the path's parameters are added to it
 * by name. Where they differ, {@code Write.commanding} makes the command.
 */
@NullMarked
package io.livetrace.gateway.participant;

import org.jspecify.annotations.NullMarked;
