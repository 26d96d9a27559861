package io.livetrace.gateway.livestream;

import static io.livetrace.gateway.demo.DemoCompany.ANCHOR;
import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.INSPECTOR;
import static io.livetrace.gateway.demo.DemoCompany.LOGISTICS;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.livestream.SlotTerms;
import io.livetrace.gateway.Answer;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.ledger.Call;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A slot's terms over HTTP: the anchor runs no peer and keeps them in its vault, the brand at its peer. */
class TermsTest {
    private static final AtomicInteger SLOTS = new AtomicInteger();

    @TempDir
    private static Path data;

    private static TestGateway gateway;

    private final String id = "LINEN-" + SLOTS.incrementAndGet();
    private final SlotTerms terms = LinenSlot.terms(id, 29_900);
    private final SlotTerms cheaper = LinenSlot.terms(id, 27_900);
    private LinenSlot slot;

    @BeforeAll
    static void start() {
        gateway = TestGateway.on(data);
    }

    @BeforeEach
    void a_session_is_planned() {
        slot = LinenSlot.at(gateway, id);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void both_parties_keep_what_the_anchor_proposes_each_in_its_place() {
        Answer proposed = slot.propose(slot.proposal(terms)).expect(201);

        assertThat(proposed.json().path("termsDigest").asText())
                .isEqualTo(terms.digest().hex());
        assertThat(shownTo(BRAND, "LEDGER")).isEqualTo(terms);
        assertThat(shownTo(ANCHOR, "VAULT")).isEqualTo(terms);
    }

    @Test
    void nobody_else_is_shown_them() {
        slot.propose(slot.proposal(terms)).expect(201);

        for (DemoCompany other : List.of(PLATFORM, LOGISTICS, INSPECTOR)) {
            Answer refused = slot.termsFor(other).expect(403);
            assertThat(refused.code()).isEqualTo("SESSION_OF_ANOTHER");
        }
        gateway.anyone().get(slot.path() + "/terms").expect(401);
    }

    @Test
    void they_stand_in_no_block_and_nothing_is_left_of_the_way_there() throws SQLException {
        slot.propose(slot.proposal(terms)).expect(201);

        assertThat(blocks()).contains(terms.digest().hex()).doesNotContain(salt(), "price");
        assertThat(envelopes()).isZero();
    }

    @Test
    void no_answer_and_no_problem_repeats_them() {
        assertThat(slot.propose(slot.proposal(terms)).body()).doesNotContain(salt());
        assertThat(slot.propose(cheaper.digest(), terms).expect(400).body()).doesNotContain(salt(), "price");
    }

    @Test
    void terms_that_are_not_those_cited_are_refused() {
        assertThat(slot.propose(cheaper.digest(), terms).expect(400).code()).isEqualTo("TERMS_DO_NOT_FIT");
        slot.propose(slot.proposal(terms)).expect(201);
        assertThat(slot.agree(Optional.of(cheaper), terms.digest()).expect(400).code())
                .isEqualTo("TERMS_DO_NOT_FIT");
    }

    @Test
    void terms_that_cannot_be_are_refused_with_their_place() {
        ObjectNode proposal = slot.proposal(terms);
        ((ObjectNode) proposal.path("terms"))
                .putObject("slotFee")
                .put("amount", 1)
                .put("currency", "EUR");

        Answer refused = slot.propose(proposal).expect(400);

        assertThat(refused.json().at("/errors/0/pointer").asText()).startsWith("/terms");
    }

    @Test
    void a_proposal_cites_terms_or_brings_them() {
        assertThat(slot.propose(slot.proposal()).expect(400).body()).contains("/termsDigest");
    }

    @Test
    void the_same_request_has_one_effect_and_other_terms_are_another_request() {
        ObjectNode proposal = slot.proposal(terms);
        Answer first =
                gateway.as(ANCHOR).withKey(id).post("/v1/slots", proposal).expect(201);
        Answer again =
                gateway.as(ANCHOR).withKey(id).post("/v1/slots", proposal).expect(201);
        assertThat(again.json()).isEqualTo(first.json());

        gateway.as(ANCHOR).withKey(id).post("/v1/slots", slot.proposal(cheaper)).expect(422);
    }

    @Test
    void a_party_that_was_told_otherwise_keeps_them_when_it_agrees() {
        slot.propose(slot.proposal().put("termsDigest", terms.digest().hex())).expect(201);
        assertThat(slot.termsFor(BRAND).expect(404).code()).isEqualTo("TERMS_NOT_FOUND");

        slot.agree(Optional.of(terms), terms.digest()).expect(201);

        assertThat(shownTo(BRAND, "LEDGER")).isEqualTo(terms);
        assertThat(slot.termsFor(ANCHOR).expect(404).code()).isEqualTo("TERMS_NOT_FOUND");
    }

    @Test
    void new_terms_take_the_place_of_the_old_ones() {
        slot.propose(slot.proposal(terms)).expect(201);
        slot.propose(slot.proposal(cheaper)).expect(201);

        assertThat(shownTo(BRAND, "LEDGER")).isEqualTo(cheaper);
        assertThat(shownTo(ANCHOR, "VAULT")).isEqualTo(cheaper);
    }

    @Test
    void each_party_purges_its_own_copy_once_the_slot_is_over() {
        slot.propose(slot.proposal(terms)).expect(201);
        assertThat(slot.purge(ANCHOR).expect(409).code()).isEqualTo("SLOT_STATE");
        assertThat(slot.purge(BRAND).expect(409).code()).isEqualTo("SLOT_STATE");
        slot.cancel();

        slot.purge(BRAND).expect(200);
        assertThat(slot.termsFor(BRAND).expect(404).code()).isEqualTo("TERMS_NOT_FOUND");
        assertThat(shownTo(ANCHOR, "VAULT")).isEqualTo(terms);

        slot.purge(ANCHOR).expect(200);
        slot.termsFor(ANCHOR).expect(404);
        slot.purge(LOGISTICS).expect(403);
    }

    private SlotTerms shownTo(DemoCompany company, String source) {
        Answer answer = slot.termsFor(company).expect(200);
        JsonNode shown = answer.json();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(shown.path("source").asText()).isEqualTo(source);
        SlotTerms told = Json.fromTree(shown.path("terms"), SlotTerms.class);
        assertThat(told.digest())
                .isEqualTo(Digest.parse(shown.path("termsDigest").asText()));
        return told;
    }

    private String blocks() {
        return LongStream.range(0, gateway.ledger().height(Call.DEFAULT_CHANNEL).await())
                .mapToObj(n -> gateway.ledger()
                        .block(Call.DEFAULT_CHANNEL, n)
                        .await()
                        .orElseThrow()
                        .toString())
                .reduce("", String::concat);
    }

    /** How many transactions the vault still holds as they were sent. */
    private int envelopes() throws SQLException {
        try (Connection vault = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("vault.db"));
                ResultSet rows = vault.createStatement()
                        .executeQuery("select count(*) from transaction_sent where envelope is not null")) {
            return rows.getInt(1);
        }
    }

    private String salt() {
        return terms.salt().hex();
    }
}
