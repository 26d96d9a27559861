package io.livetrace.domain.epcis;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.livetrace.domain.gs1.DigitalLink;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.gs1.SerialNumber;
import io.livetrace.domain.gs1.Sscc;
import java.util.Optional;

/**
 * The one name of a thing in a history: its canonical Digital Link, whichever way an event wrote it. What is no GS1 key
 * keeps the URI that it has. A unit is named by GTIN and serial number alone; the lot in its label is where it comes
 * from.
 */
public record Identifier(@JsonValue String uri) {
    public Identifier {
        uri = Reading.of(uri).canonical();
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
        return Reading.of(uri).link();
    }

    /** The lot that a unit's label names beside its serial number. */
    static Optional<Identifier> lotOfUnit(String uri) {
        return Reading.of(uri)
                .link()
                .filter(link -> link.serial().isPresent())
                .flatMap(link -> link.gtin().flatMap(gtin -> link.lot().map(lot -> lot(gtin, lot))));
    }

    @Override
    public String toString() {
        return uri;
    }
}
