package io.livetrace.domain.participant;

import io.livetrace.domain.gs1.CompanyPrefix;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.Sscc;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A company of the network, registered by the platform. Everyone reads this record, so nothing that changes often stands here.
 *
 * @param gln its party GLN, the key
 * @param name as the public knows it
 * @param mspId the Fabric organisation whose identities may act for it
 * @param roles what it does
 * @param prefixes GS1 company prefixes within which it may issue identifiers
 * @param seal whether it runs a peer
 * @param verifiedUntil end of its verification, at most six months ahead
 * @param reason why its status is what it is
 */
public record Participant(
        Gln gln,
        String name,
        MspId mspId,
        List<Role> roles,
        List<CompanyPrefix> prefixes,
        SealKind seal,
        ParticipantStatus status,
        Optional<Instant> verifiedUntil,
        Optional<String> reason)
        implements LedgerRecord {

    /** Written with the platform's endorsement, which every transaction has, so it needs no seal. */
    public static final RecordType<Participant> TYPE =
            new RecordType<>("Participant", Participant.class, Speaker.nobody());

    /** How long a verification lasts at most. */
    static final Duration LONGEST_VERIFICATION = Duration.ofDays(184);

    public Participant {
        roles = roles.stream().distinct().sorted().toList();
        prefixes = prefixes.stream()
                .distinct()
                .sorted(Comparator.comparing(CompanyPrefix::value))
                .toList();
        Refusal.unless(
                !name.isBlank() && name.length() <= 100,
                KernelCode.INVALID_VALUE,
                "/name: a company's name has 1 to 100 characters");
        Refusal.unless(!roles.isEmpty(), KernelCode.INVALID_VALUE, "/roles: a company has at least one role");
    }

    public static RecordKey<Participant> key(Gln gln) {
        return TYPE.key(gln);
    }

    @Override
    public RecordKey<Participant> recordKey() {
        return key(gln);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the GTIN was issued under one of this company's prefixes. */
    public boolean issues(Gtin gtin) {
        return prefixes.stream().anyMatch(prefix -> prefix.covers(gtin));
    }

    /** Whether the GLN was issued under one of this company's prefixes. */
    public boolean issues(Gln place) {
        return prefixes.stream().anyMatch(prefix -> prefix.covers(place));
    }

    /** Whether the SSCC was issued under one of this company's prefixes. */
    public boolean issues(Sscc sscc) {
        return prefixes.stream().anyMatch(prefix -> prefix.covers(sscc));
    }

    /** Verified, and still so at that time. */
    public boolean isVerifiedAt(Instant time) {
        return status != ParticipantStatus.ADMITTED
                && status.mayAct()
                && verifiedUntil.map(until -> until.isAfter(time)).orElse(false);
    }

    /** Refuses unless the company has the role. */
    public void require(Role role) {
        Refusal.unless(has(role), ParticipantCode.ROLE_MISSING, name + " (" + gln + ") does not have the role " + role);
    }

    /** Refuses unless the GTIN lies within the company's prefixes. */
    public void requireIssues(Gtin gtin) {
        Refusal.unless(
                issues(gtin),
                ParticipantCode.OUTSIDE_PREFIX,
                "GTIN " + gtin + " does not begin with a company prefix registered for " + name);
    }

    Participant with(ParticipantStatus next, Optional<Instant> until, String why) {
        return new Participant(gln, name, mspId, roles, prefixes, seal, next, until, Optional.of(why));
    }
}
