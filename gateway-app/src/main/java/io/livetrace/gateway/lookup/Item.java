package io.livetrace.gateway.lookup;

import io.livetrace.domain.gs1.DigitalLink;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.gs1.SerialNumber;
import java.util.Optional;

/**
 * What a code names: a product, a lot of it, or one unit.
 *
 * @param digitalLink the code as a GS1 Digital Link of this gateway, keys only
 */
public record Item(Gtin gtin, Optional<LotNumber> lot, Optional<SerialNumber> serial, String digitalLink) {
    /**
     * What a link with a GTIN names.
     *
     * @param publicUrl this gateway's address, as labels carry it
     */
    public static Item of(DigitalLink link, String publicUrl) {
        return new Item(
                link.gtin().orElseThrow(),
                link.lot(),
                link.serial(),
                link.keysOnly().toUri(publicUrl));
    }
}
