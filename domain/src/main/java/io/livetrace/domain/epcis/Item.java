package io.livetrace.domain.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.gs1.SerialNumber;
import io.livetrace.domain.gs1.Sscc;
import io.livetrace.domain.kernel.Quantity;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Something that an event is about.
 *
 * @param id its name
 * @param isClass whether the name stands for a kind or a lot of things, not for one thing
 * @param quantity how much of the class; absent when not known
 * @param uom unit of measure (UN/ECE Rec. 20); absent when pieces are counted
 */
public record Item(Identifier id, boolean isClass, Optional<BigDecimal> quantity, Optional<String> uom) {

    /** One thing that has a name of its own. */
    public static Item instance(Identifier id) {
        return new Item(id, false, Optional.empty(), Optional.empty());
    }

    public static Item unit(Gtin gtin, SerialNumber serial) {
        return instance(Identifier.unit(gtin, serial));
    }

    public static Item logisticUnit(Sscc sscc) {
        return instance(Identifier.logisticUnit(sscc));
    }

    public static Item lot(Gtin gtin, LotNumber lot, Quantity quantity) {
        return some(Identifier.lot(gtin, lot), quantity);
    }

    public static Item product(Gtin gtin, Quantity quantity) {
        return some(Identifier.product(gtin), quantity);
    }

    private static Item some(Identifier id, Quantity quantity) {
        Optional<String> uom = Optional.of(quantity.unit()).filter(unit -> !unit.equals(Quantity.PIECES));
        return new Item(id, true, Optional.of(quantity.value()), uom);
    }

    static Item ofEpc(JsonNode epc) {
        return instance(Identifier.of(epc.asText()));
    }

    static Item ofQuantityElement(JsonNode element) {
        return new Item(
                Identifier.of(element.path("epcClass").asText()),
                true,
                Members.number(element, "quantity"),
                Members.text(element, "uom"));
    }
}
