/**
 * EPCIS 2.0 events: what happened, said in the standard's words, so that companies can trace through each other's
 * histories.
 *
 * <p><b>In.</b> {@link io.livetrace.domain.epcis.EpcisDocument#parse} reads an {@code EPCISDocument}, an {@code
 * EPCISQueryDocument} or a single event in the JSON binding and refuses what the standard's JSON schema 2.0.1 refuses;
 * the message begins with the place as a JSON pointer. The checks are tables ({@code EventShapes}, {@code
 * SensorShapes}, {@code DocumentShapes}, {@code Vocabulary}) plus a few rules between members ({@code EventRules}).
 * Stricter than the schema are the parent of an aggregation, which only {@code OBSERVE} may leave out, and the form of
 * every {@code persistentDisposition}.
 *
 * <p><b>Kept.</b> {@link io.livetrace.domain.epcis.EpcisEvent} is the ledger's record. It holds the tree exactly as it
 * came, with extensions, master data and numbers to the last digit, and reads the key fields from it: {@link
 * io.livetrace.domain.epcis.When}, {@link io.livetrace.domain.epcis.What}, {@link io.livetrace.domain.epcis.Where},
 * {@link io.livetrace.domain.epcis.Why}, {@link io.livetrace.domain.epcis.How}.
 *
 * <p><b>Out.</b> A transaction says what it did with {@link io.livetrace.domain.epcis.EpcisEvents}:
 *
 * <pre>{@code
 * new EpcisEvents(brand, tx)
 *         .transformation(0, List.of(Item.lot(cloth, c1, metres)), List.of(Item.lot(dress, l1, pieces)))
 *         .step(BizStep.COMMISSIONING)
 *         .disposition(Disposition.ACTIVE)
 *         .readPoint(workshop)
 *         .build();
 * }</pre>
 *
 * <p><b>History.</b> {@link io.livetrace.domain.epcis.EpcisLinks#of} gives an event's edges between things, named by
 * {@link io.livetrace.domain.epcis.Identifier} whichever way they were written, for captured and written events alike.
 *
 * <p>Whether keys are registered, and who may say what of whom, is not decided here.
 */
@NullMarked
package io.livetrace.domain.epcis;

import org.jspecify.annotations.NullMarked;
