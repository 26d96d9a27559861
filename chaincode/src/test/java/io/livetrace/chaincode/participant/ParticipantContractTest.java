package io.livetrace.chaincode.participant;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.LOGISTICS;
import static io.livetrace.chaincode.Company.PLATFORM;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.chaincode.Company;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.WorldState;
import io.livetrace.domain.gs1.CompanyPrefix;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.participant.Admission;
import io.livetrace.domain.participant.Host;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.ParticipantCode;
import io.livetrace.domain.participant.ParticipantStatus;
import io.livetrace.domain.participant.PartyKey;
import io.livetrace.domain.participant.Role;
import io.livetrace.domain.participant.SealKind;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who takes part, in which standing, and what belongs to it: all of it by the platform's word. */
class ParticipantContractTest {
    private static final Network NETWORK = Network.start();
    private static int newcomers;

    private final Admission.Register newcomer = newcomer("9527" + String.format(Locale.ROOT, "%03d", ++newcomers));

    @AfterAll
    static void stop() {
        NETWORK.close();
    }

    @Nested
    class ByThePlatform {
        @ParameterizedTest
        @EnumSource(value = Company.class, mode = EnumSource.Mode.EXCLUDE, names = "PLATFORM")
        void and_by_nobody_else(Company company) {
            assertRefused(ParticipantCode.ROLE_MISSING, () -> submit(company, "register", newcomer));
            assertRefused(
                    ParticipantCode.ROLE_MISSING,
                    () -> submit(company, "changeStatus", standing(BRAND.gln(), ParticipantStatus.WARNED)));
            assertRefused(ParticipantCode.ROLE_MISSING, () -> submit(company, "registerKey", key(company.gln(), "k")));
            assertRefused(ParticipantCode.ROLE_MISSING, () -> submit(company, "registerHost", host("h", company, 90)));
            assertRefused(
                    ParticipantCode.ROLE_MISSING,
                    () -> submit(company, "registerLocation", place(LOGISTICS, "9522222000909")));
        }
    }

    @Nested
    class GenesisOnce {
        @Test
        void a_network_has_one_platform() {
            assertRefused(ParticipantCode.GENESIS_ALREADY_DONE, () -> submit(PLATFORM, "genesis", newcomer));
        }
    }

    @Nested
    class Register {
        @Test
        void a_company_is_admitted_and_not_yet_verified() {
            submit(PLATFORM, "register", newcomer);
            assertThat(participant().status()).isEqualTo(ParticipantStatus.ADMITTED);
            assertThat(participant().isVerifiedAt(NETWORK.clock().instant())).isFalse();
        }

        @Test
        void a_gln_is_registered_once() {
            submit(PLATFORM, "register", newcomer);
            assertRefused(ParticipantCode.PARTICIPANT_ALREADY_EXISTS, () -> submit(PLATFORM, "register", newcomer));
        }

        @ParameterizedTest
        @CsvSource({"9521234", "95212", "95212349"})
        void a_prefix_that_is_anothers_or_contains_it_or_lies_within_it_is_taken(String prefix) {
            var greedy = new Admission.Register(
                    newcomer.gln(),
                    "greedy",
                    newcomer.mspId(),
                    newcomer.roles(),
                    List.of(CompanyPrefix.parse(prefix)),
                    SealKind.KEY);
            assertRefused(ParticipantCode.PREFIX_TAKEN, prefix, () -> submit(PLATFORM, "register", greedy));
        }

        @Test
        void a_company_does_something() {
            String json = Json.write(newcomer).replace("\"BRAND\"", "");
            assertRefused(KernelCode.INVALID_VALUE, "/roles", () -> submit(PLATFORM, "register", json));
        }
    }

    @Nested
    class ChangeStatus {
        @Test
        void a_company_that_nobody_registered_has_no_standing() {
            assertRefused(
                    ParticipantCode.PARTICIPANT_NOT_FOUND,
                    () -> submit(PLATFORM, "changeStatus", standing(newcomer.gln(), ParticipantStatus.SUSPENDED)));
        }

        @Test
        void a_suspended_company_comes_back_and_a_blacklisted_one_does_not() {
            submit(PLATFORM, "register", newcomer);
            become(ParticipantStatus.SUSPENDED);
            become(ParticipantStatus.WARNED);
            become(ParticipantStatus.SUSPENDED);
            become(ParticipantStatus.BLACKLISTED);
            assertThat(participant().reason()).contains("as its inspectors found");

            for (ParticipantStatus back : ParticipantStatus.values()) {
                assertRefused(ParticipantCode.STATUS_CHANGE_NOT_ALLOWED, () -> become(back));
            }
        }

        @ParameterizedTest
        @EnumSource(
                value = ParticipantStatus.class,
                names = {"ADMITTED", "WARNED", "LIMITED", "BLACKLISTED"})
        void a_company_just_admitted_is_verified_or_suspended_first(ParticipantStatus next) {
            submit(PLATFORM, "register", newcomer);
            assertRefused(ParticipantCode.STATUS_CHANGE_NOT_ALLOWED, () -> become(next));
        }

        @ParameterizedTest
        @ValueSource(longs = {-1, 0, 185})
        void a_verification_lasts_half_a_year_at_most(long days) {
            submit(PLATFORM, "register", newcomer);
            Instant until = NETWORK.clock().instant().plus(Duration.ofDays(days));
            assertRefused(
                    ParticipantCode.STATUS_CHANGE_NOT_ALLOWED,
                    "/verifiedUntil",
                    () -> change(ParticipantStatus.VERIFIED, Optional.of(until), "looked at"));
        }

        @Test
        void a_verification_has_an_end_and_nothing_else_has() {
            submit(PLATFORM, "register", newcomer);
            Optional<Instant> tomorrow = Optional.of(NETWORK.clock().instant().plus(Duration.ofDays(1)));
            assertRefused(
                    ParticipantCode.STATUS_CHANGE_NOT_ALLOWED,
                    () -> change(ParticipantStatus.VERIFIED, Optional.empty(), "looked at"));
            assertRefused(
                    ParticipantCode.STATUS_CHANGE_NOT_ALLOWED,
                    () -> change(ParticipantStatus.SUSPENDED, tomorrow, "licence withdrawn"));
        }

        @Test
        void a_change_has_a_reason() {
            submit(PLATFORM, "register", newcomer);
            assertRefused(
                    KernelCode.INVALID_VALUE,
                    "/reason",
                    () -> change(ParticipantStatus.SUSPENDED, Optional.empty(), " "));
        }

        @Test
        void a_warned_company_stays_verified_as_long_as_it_was() {
            submit(PLATFORM, "register", newcomer);
            Instant until = NETWORK.clock().instant().plus(Duration.ofDays(100));
            change(ParticipantStatus.VERIFIED, Optional.of(until), "looked at");
            become(ParticipantStatus.WARNED);
            assertThat(participant().isVerifiedAt(until.minusSeconds(1))).isTrue();
            assertThat(participant().isVerifiedAt(until)).isFalse();
        }

        private void become(ParticipantStatus next) {
            change(next, Optional.empty(), "as its inspectors found");
        }

        private void change(ParticipantStatus next, Optional<Instant> until, String reason) {
            submit(PLATFORM, "changeStatus", new Admission.ChangeStatus(newcomer.gln(), next, until, reason));
        }
    }

    @Nested
    class RegisterKey {
        @Test
        void a_key_belongs_to_a_company_that_is_registered() {
            assertRefused(
                    ParticipantCode.PARTICIPANT_NOT_FOUND,
                    () -> submit(PLATFORM, "registerKey", key(newcomer.gln(), "k1")));
        }

        @Test
        void a_key_is_never_replaced() {
            submit(PLATFORM, "registerKey", key(BRAND.gln(), "k1"));
            assertRefused(
                    ParticipantCode.KEY_REFUSED, "k1", () -> submit(PLATFORM, "registerKey", key(BRAND.gln(), "k1")));
        }

        @Test
        void a_key_lies_on_the_curve_that_everyone_can_check() throws NoSuchAlgorithmException {
            String rsa = encoded("RSA", 2048);
            String p384 = encoded("EC", 384);
            for (String other : List.of(rsa, p384, "bm90IGEga2V5", "no base64 at all!")) {
                assertRefused(
                        ParticipantCode.KEY_REFUSED,
                        "/publicKey",
                        () -> submit(PLATFORM, "registerKey", new PartyKey(BRAND.gln(), "k2", other)));
            }
        }
    }

    @Nested
    class RegisterHost {
        @Test
        void a_host_works_for_an_anchor() {
            assertRefused(
                    ParticipantCode.ROLE_MISSING, () -> submit(PLATFORM, "registerHost", host("host-1", BRAND, 90)));
        }

        @Test
        void a_host_is_not_taken_over_by_another_operator() {
            submit(PLATFORM, "registerHost", host("host-2", ANCHOR, 90));
            var another = new Admission.Register(
                    newcomer.gln(),
                    "another anchor",
                    newcomer.mspId(),
                    List.of(Role.ANCHOR),
                    newcomer.prefixes(),
                    SealKind.KEY);
            submit(PLATFORM, "register", another);
            var taken =
                    new Host("host-2", newcomer.gln(), NETWORK.clock().instant().plus(Duration.ofDays(90)));
            assertRefused(ParticipantCode.PARTICIPANT_ALREADY_EXISTS, () -> submit(PLATFORM, "registerHost", taken));
        }

        @ParameterizedTest
        @ValueSource(longs = {-1, 185})
        void a_hosts_verification_lasts_half_a_year_at_most(long days) {
            assertRefused(
                    ParticipantCode.STATUS_CHANGE_NOT_ALLOWED,
                    "/verifiedUntil",
                    () -> submit(PLATFORM, "registerHost", host("host-3", ANCHOR, days)));
        }

        @Test
        void a_hosts_verification_is_renewed() {
            submit(PLATFORM, "registerHost", host("host-4", ANCHOR, 10));
            submit(PLATFORM, "registerHost", host("host-4", ANCHOR, 90));
            assertThat(WorldState.of(NETWORK).get(Host.key("host-4")).verifiedUntil())
                    .isAfter(NETWORK.clock().instant().plus(Duration.ofDays(80)));
        }
    }

    @Nested
    class RegisterLocation {
        @Test
        void a_place_lies_within_its_operators_prefixes() {
            assertRefused(
                    ParticipantCode.OUTSIDE_PREFIX,
                    "9521234000914",
                    () -> submit(PLATFORM, "registerLocation", place(LOGISTICS, "9521234000914")));
        }

        @Test
        void a_place_is_registered_anew_when_its_name_changes() {
            submit(PLATFORM, "registerLocation", place(BRAND, "9521234000914"));
            Location renamed =
                    new Location(Gln.parse("9521234000914"), BRAND.gln(), Location.Kind.FACTORY, "Hall 2", "杭州");
            submit(PLATFORM, "registerLocation", renamed);
            assertThat(WorldState.of(NETWORK).get(renamed.recordKey())).isEqualTo(renamed);
        }

        @Test
        void a_place_is_run_by_a_company_that_is_registered() {
            Location nobodys =
                    new Location(Gln.parse("9521234000914"), newcomer.gln(), Location.Kind.FACTORY, "Hall", "杭州");
            assertRefused(ParticipantCode.PARTICIPANT_NOT_FOUND, () -> submit(PLATFORM, "registerLocation", nobodys));
        }
    }

    private Participant participant() {
        return WorldState.of(NETWORK).get(Participant.key(newcomer.gln()));
    }

    private static Admission.Register newcomer(String prefix) {
        return new Admission.Register(
                gln(prefix + "00000"),
                "newcomer " + prefix,
                new MspId(BRAND.mspId()),
                List.of(Role.BRAND),
                List.of(CompanyPrefix.parse(prefix)),
                SealKind.PEER);
    }

    private static Admission.ChangeStatus standing(Gln gln, ParticipantStatus next) {
        return new Admission.ChangeStatus(gln, next, Optional.empty(), "as its inspectors found");
    }

    private static Host host(String id, Company operator, long days) {
        return new Host(id, operator.gln(), NETWORK.clock().instant().plus(Duration.ofDays(days)));
    }

    private static Location place(Company operator, String gln) {
        return new Location(Gln.parse(gln), operator.gln(), Location.Kind.FACTORY, "Hall", "杭州");
    }

    private static PartyKey key(Gln owner, String id) {
        try {
            return new PartyKey(owner, id, encoded("EC", 256));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has P-256", e);
        }
    }

    private static String encoded(String algorithm, int bits) throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        return Base64.getEncoder()
                .encodeToString(generator.generateKeyPair().getPublic().getEncoded());
    }

    private static Gln gln(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return Gln.parse(digits + (10 - sum % 10) % 10);
    }

    private static JsonNode submit(Company company, String transaction, Object command) {
        return NETWORK.as(company).submit("participant:" + transaction, command);
    }
}
