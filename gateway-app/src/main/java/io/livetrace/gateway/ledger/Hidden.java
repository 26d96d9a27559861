package io.livetrace.gateway.ledger;

import io.livetrace.domain.kernel.MspId;
import java.util.List;
import java.util.Map;

/**
 * What comes with a call and stays out of the block.
 *
 * @param data what contracts are shown, by name; every endorser sees it
 * @param with organisations in whose collections contracts hide it, so that each of them has to endorse
 */
public record Hidden(Map<String, byte[]> data, List<MspId> with) {
    /** Everything may stand in the block. */
    public static final Hidden NOTHING = new Hidden(Map.of(), List.of());

    public Hidden {
        data = Map.copyOf(data);
        with = List.copyOf(with);
    }

    /** Shown to contracts, and kept by nobody. */
    public static Hidden shown(String name, byte[] secret) {
        return new Hidden(Map.of(name, secret), List.of());
    }
}
