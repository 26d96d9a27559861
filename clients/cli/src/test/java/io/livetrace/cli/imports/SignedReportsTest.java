package io.livetrace.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.livetrace.cli.Run;
import io.livetrace.cli.TinyGateway;
import io.livetrace.cli.TinyGateway.Reply;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.ParticipantStatus;
import io.livetrace.domain.participant.PartyKey;
import io.livetrace.domain.participant.Role;
import io.livetrace.domain.participant.SealKind;
import io.livetrace.domain.participant.Signatures;
import io.livetrace.domain.quality.QcReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Companies without a peer sign what they report. */
class SignedReportsTest {
    private static final Gln LAB = Gln.parse("9524444000002");
    private static final String CSV = """
            reportId,reporter,level,gtin,lot,plan,inspected,defective,characteristic,method,value,limit,conforms,verdict,at
            t-1,9524444000002,THIRD_PARTY,9521234543213,L1,all,3,0,pH,GB/T 7573,6.8,4–8.5,yes,CONFORMANT,2026-11-03T16:20:00Z
            """;

    private final TinyGateway gateway = new TinyGateway();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void a_signed_report_is_one_that_the_contract_accepts() throws Exception {
        KeyPair pair = keyPair();
        gateway.answers(call -> Reply.of(201, "{}"));

        Run run = importing("--signing-key", pem(pair).toString(), "--key-id", "lab-2026");

        assertThat(run.exitCode()).isZero();
        QcReport report = Json.read(gateway.calls().get(0).body(), QcReport.class);
        PartyKey registered = new PartyKey(
                LAB,
                "lab-2026",
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        assertThatCode(() -> Signatures.require(report, lab(), Optional.of(registered), Rules.ONE))
                .doesNotThrowAnyException();
    }

    @Test
    void signing_again_gives_another_signature_under_the_same_key() throws Exception {
        Path key = pem(keyPair());
        gateway.answers(call -> Reply.of(201, "{}"));

        importing("--signing-key", key.toString(), "--key-id", "lab-2026");
        importing("--signing-key", key.toString(), "--key-id", "lab-2026");

        assertThat(gateway.calls())
                .extracting(call -> call.json().path("signature").asText())
                .doesNotHaveDuplicates();
        assertThat(gateway.calls().get(0).header("Idempotency-Key"))
                .isEqualTo(gateway.calls().get(1).header("Idempotency-Key"));
    }

    @Test
    void a_key_of_another_form_is_refused_with_the_command_that_converts_it() throws Exception {
        Path key = Files.writeString(folder.resolve("key.pem"), "-----BEGIN EC PRIVATE KEY-----\nAAAA\n");

        Run run = importing("--signing-key", key.toString(), "--key-id", "lab-2026");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("openssl pkcs8 -topk8");
    }

    @Test
    void a_key_without_its_name_is_refused() throws Exception {
        assertThat(importing("--signing-key", "key.pem").err()).contains("belong together");
    }

    private Run importing(String... options) throws IOException {
        Path csv = Files.writeString(folder.resolve("reports.csv"), CSV);
        Path token = Files.writeString(folder.resolve("token"), "t");
        List<String> arguments = new ArrayList<>(List.of("import", "qc-reports", csv.toString()));
        arguments.addAll(List.of("--server", gateway.url(), "--token-file", token.toString()));
        arguments.addAll(List.of(options));
        return Run.of(arguments.toArray(String[]::new));
    }

    private Path pem(KeyPair pair) throws IOException {
        String body = Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded());
        return Files.writeString(
                folder.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
    }

    private static KeyPair keyPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static Participant lab() {
        return new Participant(
                LAB,
                "Lab",
                new MspId("InspectorMSP"),
                List.of(Role.INSPECTOR),
                List.of(),
                SealKind.KEY,
                ParticipantStatus.VERIFIED,
                Optional.empty(),
                Optional.empty());
    }
}
