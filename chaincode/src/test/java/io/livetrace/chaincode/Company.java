package io.livetrace.chaincode;

import io.livetrace.domain.gs1.CompanyPrefix;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.participant.Admission;
import io.livetrace.domain.participant.ParticipantStatus;
import io.livetrace.domain.participant.Role;
import io.livetrace.domain.participant.SealKind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The companies that tests speak of. The mill is a company of the brand's group and acts through the same organisation. */
public enum Company {
    PLATFORM("9521000000018", "PlatformMSP", "9521000", SealKind.PEER, Role.PLATFORM),
    BRAND("9521234000006", "BrandMSP", "9521234", SealKind.PEER, Role.BRAND),
    MILL("9521111000006", "BrandMSP", "9521111", SealKind.PEER, Role.BRAND),
    LOGISTICS("9522222000008", "LogisticsMSP", "9522222", SealKind.PEER, Role.LOGISTICS),
    ANCHOR("9523333000000", "AnchorMSP", "9523333", SealKind.KEY, Role.ANCHOR),
    INSPECTOR("9524444000002", "InspectorMSP", "9524444", SealKind.KEY, Role.INSPECTOR);

    private static final Duration VERIFIED_FOR = Duration.ofDays(180);

    private final Gln gln;
    private final MspId mspId;
    private final CompanyPrefix prefix;
    private final SealKind seal;
    private final Role role;

    Company(String gln, String mspId, String prefix, SealKind seal, Role role) {
        this.gln = Gln.parse(gln);
        this.mspId = new MspId(mspId);
        this.prefix = CompanyPrefix.parse(prefix);
        this.seal = seal;
        this.role = role;
    }

    /** The company with that GLN. */
    public static Company of(Gln gln) {
        return Stream.of(values())
                .filter(company -> company.gln.equals(gln))
                .findFirst()
                .orElseThrow();
    }

    public Gln gln() {
        return gln;
    }

    public String mspId() {
        return mspId.value();
    }

    /** Whether it seals what it says; else it signs. */
    boolean runsPeer() {
        return seal == SealKind.PEER;
    }

    /** A network is founded under the first rules where nobody says otherwise. */
    static void registerAll(Network network) {
        for (Company company : values()) {
            String transaction = company == PLATFORM ? "participant:genesis" : "participant:register";
            network.as(PLATFORM).submit(transaction, company.registration());
            network.as(PLATFORM).submit("participant:changeStatus", company.verification(network));
        }
    }

    private Admission.Register registration() {
        return new Admission.Register(
                gln, name().toLowerCase(Locale.ROOT), mspId, List.of(role), List.of(prefix), seal);
    }

    private Admission.ChangeStatus verification(Network network) {
        return new Admission.ChangeStatus(
                gln,
                ParticipantStatus.VERIFIED,
                Optional.of(network.clock().instant().plus(VERIFIED_FOR)),
                "licence and address checked");
    }
}
