package io.livetrace.gateway.livestream;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.livestream.LanePlan;
import io.livetrace.domain.stock.Sellers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cuts lanes into lanes of several sellers, by what each has still to sell. */
final class Shares {
    private final Map<Gln, Long> left = new LinkedHashMap<>();

    Shares(List<Sellers.Quota> quotas) {
        quotas.forEach(quota -> left.put(quota.seller(), (long) quota.units()));
    }

    List<LanePlan> of(List<LanePlan> lanes) {
        return lanes.stream().flatMap(lane -> cut(lane).stream()).toList();
    }

    /** Parts that add up to the lane; none is larger than what its seller has left. */
    private List<LanePlan> cut(LanePlan lane) {
        long all = left.values().stream().mapToLong(units -> units).sum();
        long before = 0;
        List<LanePlan> parts = new ArrayList<>();
        for (Map.Entry<Gln, Long> seller : left.entrySet()) {
            long behind = before + seller.getValue();
            int units = (int) (lane.units() * behind / all - lane.units() * before / all);
            if (units > 0) {
                parts.add(new LanePlan(lane.parts(), units, Filling.mark(units), Optional.of(seller.getKey())));
                seller.setValue(seller.getValue() - units);
            }
            before = behind;
        }
        return parts;
    }
}
