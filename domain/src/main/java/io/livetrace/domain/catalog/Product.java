package io.livetrace.domain.catalog;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Speaker;
import java.util.Optional;

/**
 * An article as its brand describes it. The brand may describe it anew; lots refer to it by GTIN.
 *
 * @param gtin the key
 * @param brand the GLN of the company whose prefix the GTIN has
 * @param styleId what variants in size and colour have in common; 1 to 40 letters, digits, dots, hyphens
 * @param specification size, colour, net content
 * @param unit the unit in which lots are counted, UN/ECE Rec. 20
 * @param shelfLifeDays how long it keeps after production, where it does not keep for ever
 * @param liveOnly sold in livestreams only (专供)
 * @param registrationNumber what the authority gave it, where the category wants one
 * @param picture the digest of its picture
 */
public record Product(
        Gtin gtin,
        Gln brand,
        LocalText name,
        LocalText specification,
        String styleId,
        Category category,
        String unit,
        Optional<Integer> shelfLifeDays,
        boolean liveOnly,
        ReturnClass returnClass,
        Optional<String> registrationNumber,
        Optional<Digest> picture)
        implements LedgerRecord {

    public static final RecordType<Product> TYPE = new RecordType<>("Product", Product.class, Speaker.brandOfGtin(0));

    public Product {
        Refusal.unless(
                styleId.matches("[A-Za-z0-9.-]{1,40}"),
                KernelCode.INVALID_VALUE,
                "/styleId: a style id has 1 to 40 letters, digits, dots or hyphens");
        Refusal.unless(
                unit.matches("[A-Z0-9]{2,3}"),
                KernelCode.INVALID_VALUE,
                "/unit: a unit is a UN/ECE Rec. 20 code, such as H87 for pieces");
        Refusal.unless(
                shelfLifeDays.map(days -> days > 0 && days <= 36_500).orElse(true),
                KernelCode.INVALID_VALUE,
                "/shelfLifeDays: a shelf life has 1 to 36500 days");
    }

    public static RecordKey<Product> key(Gtin gtin) {
        return TYPE.key(gtin);
    }

    @Override
    public RecordKey<Product> recordKey() {
        return key(gtin);
    }
}
