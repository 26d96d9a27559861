package io.livetrace.gateway.label;

import io.livetrace.domain.catalog.LocalText;
import io.livetrace.domain.gs1.DigitalLink;
import io.livetrace.domain.label.InnerCode;

/**
 * What one unit's label says.
 *
 * @param product the product's name
 * @param link GTIN, lot and serial number, perhaps the expiry date
 * @param publicUrl the gateway that the QR code leads to
 * @param innerCode the secret, printed where the seal strip will cover it
 */
public record UnitLabel(LocalText product, DigitalLink link, String publicUrl, InnerCode innerCode) {
    /** What the QR code holds. */
    public String address() {
        return link.toUri(publicUrl);
    }
}
