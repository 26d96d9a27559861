package io.livetrace.gateway;

import io.livetrace.domain.kernel.MspId;
import io.livetrace.gateway.demo.DemoCompany;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom a gateway works for: one organisation, in a demonstration all.
 *
 * @param organisations those whose identities it holds
 */
record Represented(Set<MspId> organisations) {
    private static final MspId PLATFORM = DemoCompany.PLATFORM.caller().mspId();

    Represented {
        organisations = Set.copyOf(organisations);
    }

    /** The identities do not fit what the gateway is to be; the message says what to do. */
    static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message);
        }
    }

    static Represented by(List<MspId> held, boolean demo) {
        if (!demo && held.size() != 1) {
            throw new Unfit("a gateway works for one organisation, but the identities of " + held
                    + " are here; name the file of one company with --connection, such as connections/Brand.json of"
                    + " ./livetrace network up, or start a demonstration with --demo");
        }
        if (demo && !held.containsAll(ofDemonstration())) {
            throw new Unfit("--demo signs for " + ofDemonstration() + ", but only identities of " + held
                    + " are here; leave --demo away, or name a file with all of them with --connection");
        }
        return new Represented(Set.copyOf(held));
    }

    /** Whether it begins networks and sells, which nobody else's gateway does. */
    boolean isPlatform() {
        return organisations.contains(PLATFORM);
    }

    /** Such as {@code BrandMSP}. */
    @Override
    public String toString() {
        return organisations.stream().map(MspId::value).sorted().collect(Collectors.joining(", "));
    }

    private static List<MspId> ofDemonstration() {
        return Stream.of(DemoCompany.values())
                .map(company -> company.caller().mspId())
                .distinct()
                .toList();
    }
}
