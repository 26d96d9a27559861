package io.livetrace.domain.stock;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Several companies sell one slot, each with lanes and groups of buyers of its own. So none can take what is another's quota, and
 * lanes need no rule for it. What a seller has not sold, others may borrow from the time on from which it lends.
 *
 * @param quotas who sells how much
 */
public record Sellers(List<Quota> quotas) {
    private static final int MOST = 16;

    /**
     * One seller's units.
     *
     * @param lendsFrom from when on others may borrow what it has not sold; absent where they never may
     * @param lendsTo who may borrow; none named means every other seller
     */
    public record Quota(Gln seller, int units, Optional<Instant> lendsFrom, List<Gln> lendsTo) {
        public Quota {
            lendsTo = lendsTo.stream().distinct().toList();
            Refusal.unless(units >= 1, KernelCode.INVALID_VALUE, "/units: a quota has at least one unit");
        }

        private boolean lends(Gln borrower, Instant now) {
            return lendsFrom.map(from -> !now.isBefore(from)).orElse(false)
                    && (lendsTo.isEmpty() || lendsTo.contains(borrower));
        }
    }

    public Sellers {
        quotas = List.copyOf(quotas);
        Refusal.unless(
                !quotas.isEmpty() && quotas.size() <= MOST,
                KernelCode.INVALID_VALUE,
                "/quotas: a slot has 1 to " + MOST + " sellers");
        Refusal.unless(
                quotas.stream().map(Quota::seller).distinct().count() == quotas.size(),
                KernelCode.INVALID_VALUE,
                "/quotas: each seller stands once");
    }

    public long units() {
        return quotas.stream().mapToLong(Quota::units).sum();
    }

    /** The seller's quota. */
    public Optional<Quota> of(Gln seller) {
        return quotas.stream().filter(quota -> quota.seller().equals(seller)).findFirst();
    }

    /**
     * The groups of buyers that belong to that seller for as long as the slot is sold; none of a company that is no seller. Each has
     * at least one, the others go by units.
     */
    public List<Integer> groupsOf(Gln seller) {
        long before = 0;
        for (int i = 0; i < quotas.size(); i++) {
            Quota quota = quotas.get(i);
            if (quota.seller().equals(seller)) {
                return IntStream.range(border(i, before), border(i + 1, before + quota.units()))
                        .boxed()
                        .toList();
            }
            before += quota.units();
        }
        return List.of();
    }

    public boolean mayBorrow(Gln borrower, Gln lender, Instant now) {
        return of(lender).map(quota -> quota.lends(borrower, now)).orElse(false);
    }

    /** The first group behind so many sellers with so many units together. */
    private int border(int sellers, long unitsOfThem) {
        return (int) (sellers + (BuyerToken.GROUPS - quotas.size()) * unitsOfThem / units());
    }
}
