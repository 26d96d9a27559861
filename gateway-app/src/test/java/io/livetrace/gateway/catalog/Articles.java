package io.livetrace.gateway.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.Keys;
import io.livetrace.gateway.demo.DemoCompany;

/** Products of the demonstration's brand, as they are posted. */
public final class Articles {
    private Articles() {}

    /** The GTIN of the brand's article of that number, 0 to 99999. */
    public static String gtin(int number) {
        return Keys.gtin(DemoCompany.BRAND, number);
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
