package io.livetrace.domain;

import io.livetrace.domain.gs1.CompanyPrefix;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.ParticipantStatus;
import io.livetrace.domain.participant.Role;
import io.livetrace.domain.participant.SealKind;
import java.util.List;
import java.util.Optional;

/** The companies that the tests tell of. Each has a company prefix of its own; the mill is run by the brand's organisation. */
public final class Companies {
    public static final Participant PLATFORM =
            company("9520001000003", "Platform", Role.PLATFORM, "PlatformMSP", SealKind.PEER);
    public static final Participant DRESS_BRAND =
            company("9520002000002", "Dress brand", Role.BRAND, "BrandMSP", SealKind.PEER);
    public static final Participant LINEN_MILL =
            company("9520003000001", "Linen mill", Role.BRAND, "BrandMSP", SealKind.PEER);
    public static final Participant ANCHOR = company("9520004000000", "Anchor", Role.ANCHOR, "AnchorMSP", SealKind.KEY);
    public static final Participant CARRIER =
            company("9520005000009", "Carrier", Role.LOGISTICS, "LogisticsMSP", SealKind.PEER);
    public static final Participant INSPECTOR =
            company("9520006000008", "Inspector", Role.INSPECTOR, "InspectorMSP", SealKind.KEY);
    public static final Participant LOCAL_CARRIER =
            company("9520007000007", "Local carrier", Role.LOGISTICS, "LocalMSP", SealKind.PEER);
    public static final Participant RIVAL_BRAND =
            company("9520008000006", "Rival brand", Role.BRAND, "RivalMSP", SealKind.PEER);
    public static final Participant OTHER_INSPECTOR =
            company("9520009000005", "Other inspector", Role.INSPECTOR, "OtherMSP", SealKind.KEY);

    private Companies() {}

    /** The same company, run by another organisation. */
    public static Participant at(Participant company, String mspId) {
        return with(company, new MspId(mspId), company.status());
    }

    /** The same company, which the platform has suspended. */
    public static Participant suspended(Participant company) {
        return with(company, company.mspId(), ParticipantStatus.SUSPENDED);
    }

    private static Participant with(Participant company, MspId mspId, ParticipantStatus status) {
        return new Participant(
                company.gln(),
                company.name(),
                mspId,
                company.roles(),
                company.prefixes(),
                company.seal(),
                status,
                company.verifiedUntil(),
                company.reason());
    }

    private static Participant company(String gln, String name, Role role, String mspId, SealKind seal) {
        return new Participant(
                Gln.parse(gln),
                name,
                new MspId(mspId),
                List.of(role),
                List.of(CompanyPrefix.parse(gln.substring(0, 7))),
                seal,
                ParticipantStatus.ADMITTED,
                Optional.empty(),
                Optional.empty());
    }
}
