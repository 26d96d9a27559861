package io.livetrace.domain.epcis;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.livetrace.domain.gs1.DigitalLink;
import io.livetrace.domain.gs1.EpcUrn;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.gs1.ScannedCode;
import io.livetrace.domain.gs1.SerialNumber;
import io.livetrace.domain.gs1.Sscc;
import io.livetrace.domain.kernel.Refusal;
import java.util.Optional;

/**
 * The one name of a thing in a history: its canonical Digital Link, whichever way an event wrote it. What is no GS1 key
 * keeps the URI that it has. A unit is named by GTIN and serial number alone; the lot in its label is where it comes
 * from.
 */
public record Identifier(@JsonValue String uri) {
    public Identifier {
        String written = uri;
        uri = link(written).map(link -> identity(link).canonical()).orElse(written);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Identifier of(String uri) {
        return new Identifier(uri);
    }

    public static Identifier product(Gtin gtin) {
        return of(DigitalLink.of(gtin).canonical());
    }

    public static Identifier lot(Gtin gtin, LotNumber lot) {
        return of(DigitalLink.of(gtin, lot).canonical());
    }

    public static Identifier unit(Gtin gtin, SerialNumber serial) {
        return of(DigitalLink.of(gtin, serial).canonical());
    }

    public static Identifier logisticUnit(Sscc sscc) {
        return of(DigitalLink.of(sscc).canonical());
    }

    public static Identifier place(Gln gln) {
        return of(DigitalLink.ofLocation(gln).canonical());
    }

    public static Identifier party(Gln gln) {
        return of(DigitalLink.ofParty(gln).canonical());
    }

    /** The GS1 keys in the name, when it has any. */
    public Optional<DigitalLink> link() {
        return link(uri);
    }

    /** The lot that a unit's label names beside its serial number. */
    static Optional<Identifier> lotOfUnit(String uri) {
        return link(uri)
                .filter(link -> link.serial().isPresent())
                .flatMap(link -> link.gtin().flatMap(gtin -> link.lot().map(lot -> lot(gtin, lot))));
    }

    @Override
    public String toString() {
        return uri;
    }

    private static DigitalLink identity(DigitalLink link) {
        Optional<Gtin> gtin = link.gtin();
        if (gtin.isPresent() && link.serial().isPresent()) {
            return DigitalLink.of(gtin.get(), link.serial().get());
        }
        if (gtin.isPresent() && link.lot().isPresent()) {
            return DigitalLink.of(gtin.get(), link.lot().get());
        }
        return link.keysOnly();
    }

    /** The URI as GS1 keys; events may use any URI, so one that is none is not refused. */
    private static Optional<DigitalLink> link(String uri) {
        try {
            ScannedCode code = uri.startsWith("urn:") ? new EpcUrn(uri) : DigitalLink.parse(uri);
            return Optional.of(code.toDigitalLink());
        } catch (Refusal notGs1) {
            return Optional.empty();
        }
    }
}
