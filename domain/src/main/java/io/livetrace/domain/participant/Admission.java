package io.livetrace.domain.participant;

import io.livetrace.domain.gs1.CompanyPrefix;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.RulesVersion;
import io.livetrace.domain.kernel.TxContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The platform's decisions about companies: admit, verify, warn, suspend. */
public final class Admission {
    private Admission() {}

    /** Who asks to be registered. */
    public record Register(
            Gln gln, String name, MspId mspId, List<Role> roles, List<CompanyPrefix> prefixes, SealKind seal) {
        Participant admitted() {
            return new Participant(
                    gln,
                    name,
                    mspId,
                    roles,
                    prefixes,
                    seal,
                    ParticipantStatus.ADMITTED,
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /**
     * The platform founds a network.
     *
     * @param rules under which it begins; the first where absent, as networks did that were founded before there were others
     */
    public record Found(
            Gln gln,
            String name,
            MspId mspId,
            List<Role> roles,
            List<CompanyPrefix> prefixes,
            SealKind seal,
            Optional<RulesVersion> rules) {
        /** Under the newest rules. */
        public static Found by(Register platform) {
            return new Found(
                    platform.gln,
                    platform.name,
                    platform.mspId,
                    platform.roles,
                    platform.prefixes,
                    platform.seal,
                    Optional.of(RulesVersion.newest()));
        }

        private Register platform() {
            return new Register(gln, name, mspId, roles, prefixes, seal);
        }
    }

    /** A change of a company's standing. {@code verifiedUntil} goes with {@code VERIFIED} and with nothing else. */
    public record ChangeStatus(Gln gln, ParticipantStatus status, Optional<Instant> verifiedUntil, String reason) {}

    /** What registering needs to know: whether the GLN is taken, and the rows of every prefix's beginnings. */
    public record Registry(boolean glnTaken, List<PrefixOwner> prefixRows) {}

    /** The first transaction of a network: the platform registers itself. */
    public static Outcome genesis(boolean done, MspId caller, Found command) {
        Refusal.unless(
                !done,
                ParticipantCode.GENESIS_ALREADY_DONE,
                "the network has its platform; register companies with it");
        Refusal.unless(
                command.mspId().equals(caller) && command.roles().contains(Role.PLATFORM),
                ParticipantCode.NOT_YOUR_COMPANY,
                "the platform registers itself: its MSP must be the caller's and PLATFORM among its roles");
        Outcome founded = register(new Registry(false, List.of()), command.platform())
                .put(new Genesis(command.gln(), command.mspId()));
        return command.rules()
                .map(rules -> founded.and(RulesVersion.FIRST.changeTo(rules).writes()))
                .orElse(founded);
    }

    /** Admits a company whose GLN and prefixes are free. */
    public static Outcome register(Registry registry, Register command) {
        Refusal.unless(
                !registry.glnTaken(),
                ParticipantCode.PARTICIPANT_ALREADY_EXISTS,
                "GLN " + command.gln() + " is registered already");
        Outcome outcome = Outcome.writing(command.admitted());
        for (CompanyPrefix prefix : command.prefixes()) {
            requireFree(prefix, registry.prefixRows());
            outcome = outcome.putAll(rowsOf(prefix, command.gln()));
        }
        return outcome;
    }

    /** Changes a company's standing, along the listed ways only and with a reason. */
    public static Outcome changeStatus(Participant now, ChangeStatus command, TxContext tx) {
        Refusal.unless(
                now.status().mayBecome(command.status()),
                ParticipantCode.STATUS_CHANGE_NOT_ALLOWED,
                now.name() + " is " + now.status() + " and cannot become " + command.status());
        Refusal.unless(
                !command.reason().isBlank(), KernelCode.INVALID_VALUE, "/reason: a change of status has a reason");
        requireTerm(command, tx);
        Optional<Instant> until =
                command.status() == ParticipantStatus.VERIFIED ? command.verifiedUntil() : now.verifiedUntil();
        return Outcome.writing(now.with(command.status(), until, command.reason()));
    }

    private static void requireTerm(ChangeStatus command, TxContext tx) {
        boolean verifies = command.status() == ParticipantStatus.VERIFIED;
        Refusal.unless(
                verifies == command.verifiedUntil().isPresent(),
                ParticipantCode.STATUS_CHANGE_NOT_ALLOWED,
                "/verifiedUntil goes with VERIFIED and with no other status");
        command.verifiedUntil()
                .ifPresent(until -> Refusal.unless(
                        until.isAfter(tx.time()) && !until.isAfter(tx.time().plus(Participant.LONGEST_VERIFICATION)),
                        ParticipantCode.STATUS_CHANGE_NOT_ALLOWED,
                        "/verifiedUntil lies in the future, at most six months ahead"));
    }

    private static void requireFree(CompanyPrefix prefix, List<PrefixOwner> rows) {
        for (PrefixOwner row : rows) {
            boolean within = row.registered() && prefix.value().startsWith(row.prefix());
            boolean contains = row.prefix().equals(prefix.value());
            Refusal.unless(
                    !within && !contains,
                    ParticipantCode.PREFIX_TAKEN,
                    "company prefix " + prefix + " overlaps one that " + row.owner() + " registered");
        }
    }

    private static List<PrefixOwner> rowsOf(CompanyPrefix prefix, Gln owner) {
        return PrefixOwner.keysOf(prefix).stream()
                .map(key -> key.parts().get(0))
                .map(digits -> new PrefixOwner(digits, owner, digits.equals(prefix.value())))
                .toList();
    }
}
