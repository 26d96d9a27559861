package io.livetrace.gateway.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Json;

/** Products of the demonstration's brand, as they are posted. */
public final class Articles {
    private Articles() {}

    /** The GTIN of the brand's article of that number, 0 to 99999. */
    public static String gtin(int number) {
        String digits = "09521234%05d".formatted(number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** A dress. */
    public static ObjectNode dress(int number) {
        ObjectNode dress = Json.object()
                .put("gtin", gtin(number))
                .put("styleId", "STYLE-" + number)
                .put("category", "GARMENT")
                .put("unit", "H87")
                .put("liveOnly", false)
                .put("returnClass", "SEVEN_DAYS");
        dress.putObject("name").put("zh", "连衣裙").put("en", "Dress");
        dress.putObject("specification").put("zh", "中码").put("en", "M");
        return dress;
    }
}
