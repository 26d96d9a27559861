package io.livetrace.domain.livestream;

import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.stock.BuyerToken;
import io.livetrace.domain.stock.Sellers;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How lanes and buyers are shared among the companies that sell a slot. */
final class Sharing {
    private Sharing() {}

    /** Each planned lane is one seller's. */
    static void requireSellers(Preparation p) {
        Optional<Sellers> sellers = p.slot().sellers();
        for (LanePlan plan : p.plans()) {
            boolean known = plan.seller()
                    .map(seller -> sellers.flatMap(all -> all.of(seller)).isPresent())
                    .orElse(sellers.isEmpty());
            Refusal.unless(
                    known,
                    LivestreamCode.LANES_DO_NOT_FIT,
                    "/lanes: each lane names one of the slot's sellers, where it has several, and none else");
        }
    }

    /** No seller is given more than its quota until every seller has been given its own: what comes then, was promised to none. */
    static void requireQuotas(Slot slot, SlotSupply supply) {
        List<Sellers.Quota> quotas = slot.sellers().map(Sellers::quotas).orElse(List.of());
        quotas.stream()
                .filter(quota -> supply.unitsOf(quota.seller()) < quota.units())
                .findFirst()
                .ifPresent(wanting -> quotas.forEach(quota -> requireWithin(quota, supply, wanting)));
    }

    private static void requireWithin(Sellers.Quota quota, SlotSupply supply, Sellers.Quota wanting) {
        long units = supply.unitsOf(quota.seller());
        Refusal.unless(
                units <= quota.units(),
                LivestreamCode.LANES_DO_NOT_FIT,
                "/units: " + quota.seller() + " sells " + quota.units() + " units at most, not " + units + ", until "
                        + wanting.seller() + " has been given its " + wanting.units());
    }

    /** The groups of buyers that a planned lane begins with: its seller's, shared with that seller's other lanes of the variant. */
    static List<Integer> groups(Preparation p, int lane) {
        LanePlan plan = p.plans().get(lane);
        int[] alike = IntStream.range(0, p.plans().size())
                .filter(i -> isAlike(p.plans().get(i), plan))
                .toArray();
        int rank = (int) IntStream.of(alike).filter(i -> i < lane).count();
        List<Integer> groups = groupsOfSeller(p, plan);
        return IntStream.range(0, groups.size())
                .filter(i -> i % alike.length == rank)
                .mapToObj(groups::get)
                .toList();
    }

    /** A lane that is added has all the buyers where it is the first of its kind. Under the first rules it had none. */
    static List<Integer> groupsOfNewcomer(Preparation p, TxContext tx) {
        LanePlan plan = p.plans().get(0);
        return tx.rules().include(Rules.TWO) && !p.supply().has(plan.articles(), plan.seller())
                ? groupsOfSeller(p, plan)
                : List.of();
    }

    private static boolean isAlike(LanePlan one, LanePlan other) {
        return one.seller().equals(other.seller()) && one.articles().equals(other.articles());
    }

    private static List<Integer> groupsOfSeller(Preparation p, LanePlan plan) {
        return plan.seller()
                .flatMap(company -> p.slot().sellers().map(sellers -> sellers.groupsOf(company)))
                .orElse(BuyerToken.ALL_GROUPS);
    }
}
