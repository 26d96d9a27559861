package io.livetrace.gateway.lookup;

import java.time.Instant;
import java.util.Optional;

/**
 * One step of the journey at city level, or a stretch of time of which nothing is recorded.
 *
 * @param at when it happened; of a gap, when it began
 * @param until of a gap, when it ended; of other steps absent
 * @param city never more exact than that
 * @param party who recorded it
 * @param material what it happened to, when that was not this lot but something it was made from
 * @param note a detail worth a line, such as a temperature
 */
public record Step(
        Kind kind,
        Instant at,
        Optional<Instant> until,
        Optional<Text> city,
        Optional<Organisation> party,
        Optional<Text> material,
        Optional<Text> note) {

    /** What happened; the values of CBV 2.0 business steps that a consumer has a word for, and our own. */
    public enum Kind {
        /** CBV {@code commissioning}: the lot, or a material's lot, came into being. */
        MADE,
        /** CBV {@code transforming} or {@code assembling}. */
        MADE_INTO,
        /** CBV {@code inspecting}, and it passed. */
        PASSED_INSPECTION,
        /** CBV {@code inspecting}, and it failed. */
        FAILED_INSPECTION,
        /** CBV {@code holding}. */
        PUT_ON_HOLD,
        /** A hold was lifted. */
        RELEASED,
        /** Change of owner between companies. */
        SOLD_ON,
        /** CBV {@code packing}. */
        PACKED,
        /** CBV {@code shipping} or {@code departing}: picked up. */
        SHIPPED,
        /** CBV {@code arriving}: passed a place on its way. */
        ARRIVED,
        /** CBV {@code receiving} or {@code storing}. */
        RECEIVED,
        /** A sensor's reading within its limits. */
        READING,
        /** A sensor's reading outside its limits. */
        READING_OUT_OF_RANGE,
        /** Offered in a livestream session. */
        OFFERED,
        /** Handed to the buyer. */
        DELIVERED,
        /** The inner code was used for the first time. */
        OPENED,
        RECALLED,
        RETURNED,
        /** Any other recorded step. */
        OTHER,
        /** Nothing is recorded between two steps that lie far apart. */
        GAP
    }

    public Step {
        if (until.isPresent() != (kind == Kind.GAP)) {
            throw new IllegalArgumentException("exactly a gap has an end");
        }
    }

    /** A step that happened to this lot or unit itself. */
    public static Step of(Kind kind, Instant at, Text city, Organisation party) {
        return new Step(
                kind, at, Optional.empty(), Optional.of(city), Optional.of(party), Optional.empty(), Optional.empty());
    }

    public static Step gap(Instant from, Instant until) {
        return new Step(
                Kind.GAP,
                from,
                Optional.of(until),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same step, of something this lot was made from. */
    public Step ofMaterial(Text name) {
        return new Step(kind, at, until, city, party, Optional.of(name), note);
    }

    /** The same step with a detail. */
    public Step noting(Text detail) {
        return new Step(kind, at, until, city, party, material, Optional.of(detail));
    }
}
