package io.livetrace.network.topology;

import java.util.Locale;

/**
 * A company's names on the network.
 *
 * @param name such as {@code Brand}
 * @param network the network's DNS domain
 * @param orders whether it orders transactions; else it trades
 */
public record Company(String name, String network, boolean orders) {
    /** The id of its membership service provider, such as {@code BrandMSP}. */
    public String mspId() {
        return name + "MSP";
    }

    /** Its DNS domain, such as {@code brand.livetrace.test}. */
    public String domain() {
        return label() + "." + network;
    }

    /** Its name in lower case, as directories and logs have it. */
    public String label() {
        return name.toLowerCase(Locale.ROOT);
    }
}
