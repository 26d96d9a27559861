package io.livetrace.chaincode;

import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.LOGISTICS;
import static io.livetrace.chaincode.Company.PLATFORM;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.chaincode.ledger.Shell;
import io.livetrace.domain.gs1.CompanyPrefix;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.participant.Admission;
import io.livetrace.domain.participant.ParticipantCode;
import io.livetrace.domain.participant.ParticipantStatus;
import io.livetrace.domain.participant.Role;
import io.livetrace.domain.participant.SealKind;
import io.livetrace.embedded.Invocation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shell refuses before any contract is asked, for each transaction that there is. */
class EveryTransactionTest {
    private static final Network NETWORK = Network.start();
    private static final Gln SUSPENDED = Gln.parse("9525555000004");
    private static final Gln UNKNOWN = Gln.parse("9526666000006");

    @BeforeAll
    static void a_company_of_the_brands_organisation_is_suspended() {
        NETWORK.as(PLATFORM)
                .submit(
                        "participant:register",
                        new Admission.Register(
                                SUSPENDED,
                                "suspended",
                                new MspId(BRAND.mspId()),
                                List.of(Role.BRAND),
                                List.of(CompanyPrefix.parse("9525555")),
                                SealKind.PEER));
        NETWORK.as(PLATFORM)
                .submit(
                        "participant:changeStatus",
                        new Admission.ChangeStatus(
                                SUSPENDED, ParticipantStatus.SUSPENDED, Optional.empty(), "licence withdrawn"));
    }

    @AfterAll
    static void stop() {
        NETWORK.close();
    }

    /** All but the network's first, before which there is no company. */
    static Stream<String> transactions() {
        return Routes.of(Contracts.all(Shell.system())).byName().keySet().stream()
                .filter(name -> !name.equals("participant:genesis"));
    }

    @ParameterizedTest
    @MethodSource("transactions")
    void is_refused_in_the_name_of_a_company_that_another_organisation_runs(String transaction) {
        assertRefused(
                ParticipantCode.NOT_YOUR_COMPANY,
                () -> NETWORK.as(PLATFORM).signedBy(LOGISTICS).submit(transaction, "{}"));
    }

    @ParameterizedTest
    @MethodSource("transactions")
    void is_refused_to_a_company_that_nobody_registered(String transaction) {
        assertThat(messageOf(transaction, UNKNOWN.value(), "{}")).contains("PARTICIPANT_NOT_FOUND: ");
    }

    @ParameterizedTest
    @MethodSource("transactions")
    void is_refused_to_a_suspended_company(String transaction) {
        assertThat(messageOf(transaction, SUSPENDED.value(), "{}")).contains("PARTICIPANT_SUSPENDED: ");
    }

    @ParameterizedTest
    @MethodSource("transactions")
    void is_refused_without_its_three_arguments(String transaction) {
        assertThat(messageOf(transaction, BRAND.gln().value())).contains("UNKNOWN_TRANSACTION: ");
    }

    @ParameterizedTest
    @MethodSource("transactions")
    void is_refused_when_its_command_is_no_json_or_says_a_thing_twice(String transaction) {
        assertRefused(KernelCode.MALFORMED, () -> NETWORK.as(BRAND).submit(transaction, "{"));
        assertRefused(KernelCode.MALFORMED, () -> NETWORK.as(BRAND).submit(transaction, "{\"a\": 1, \"a\": 2}"));
    }

    @Test
    void a_transaction_that_no_contract_has_is_refused() {
        assertThat(messageOf("lot:paint", BRAND.gln().value(), "{}")).contains("UNKNOWN_TRANSACTION: ");
    }

    @Test
    void a_time_more_than_half_a_minute_away_is_refused_and_one_within_is_not() {
        assertThat(codeAt(Duration.ofSeconds(31))).contains("CLOCK_SKEW");
        assertThat(codeAt(Duration.ofSeconds(-31))).contains("CLOCK_SKEW");
        assertThat(codeAt(Duration.ofSeconds(25))).contains("MALFORMED");
        assertThat(codeAt(Duration.ofSeconds(-25))).contains("MALFORMED");
    }

    @Test
    void a_request_id_is_short_and_visible() {
        var client = NETWORK.as(BRAND);
        for (String id : List.of("", "a b", "x".repeat(65))) {
            assertRefused(
                    KernelCode.INVALID_VALUE,
                    "request id",
                    () -> client.withRequestId(id).submit("catalog:register", "{}"));
        }
    }

    private static String codeAt(Duration ahead) {
        return message(Invocation.of(
                        "livetrace",
                        "catalog:register",
                        Network.newRequestId(),
                        BRAND.gln().value(),
                        "[]")
                .at(NETWORK.clock().instant().plus(ahead)));
    }

    private static String messageOf(String transaction, String actor, String... command) {
        String[] arguments = Stream.concat(Stream.of(Network.newRequestId(), actor), Stream.of(command))
                .toArray(String[]::new);
        return message(Invocation.of("livetrace", transaction, arguments)
                .at(NETWORK.clock().instant()));
    }

    private static String message(Invocation invocation) {
        try {
            NETWORK.ledger()
                    .submit(
                            invocation,
                            NETWORK.ledger().identity(BRAND.mspId(), "test"),
                            Set.of(PLATFORM.mspId(), BRAND.mspId()))
                    .join();
            return "accepted";
        } catch (RuntimeException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
