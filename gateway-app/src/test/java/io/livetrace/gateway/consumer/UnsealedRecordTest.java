package io.livetrace.gateway.consumer;

import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.INSPECTOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.lot.Lot;
import io.livetrace.gateway.Answer;
import io.livetrace.gateway.StateFromBlocks;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.ledger.Receipt;
import io.livetrace.gateway.ledger.embedded.Forgery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Platform and carrier run altered code and write in the brand's name. The ledger takes it, because two organisations have
 * signed; the gateway does not, because the brand has not.
 */
class UnsealedRecordTest {
    @TempDir
    private Path data;

    private TestGateway gateway;
    private Workshop workshop;
    private Forgery forgery;

    @BeforeEach
    void two_organisations_run_altered_code() {
        gateway = TestGateway.on(data, Forgery.network(data));
        workshop = Workshop.at(gateway);
        forgery = new Forgery(gateway.ledger());
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void a_lot_that_the_brand_never_made_is_named_and_trusted_by_nobody() {
        Workshop.Lot real = workshop.lotOfDresses();
        Workshop.Lot invented = new Workshop.Lot(real.gtin(), "FAKE-1");

        forge(real, invented.lot(), 1_000_000);

        assertNamed(invented);
        assertThat(lots()).containsExactly(real.lot());
        assertSaidToConsumers(invented);
        assertThat(new Phone(gateway).verdict(real.digitalLink())).startsWith("This code names the lot");
    }

    @Test
    void a_lot_that_others_overwrote_is_trusted_no_more() {
        Workshop.Lot lot = workshop.lotOfDresses();
        Workshop.Unit unit = workshop.label(lot).get(0);

        forge(lot, lot.lot(), 1_000_000);

        assertNamed(lot);
        assertThat(lots()).isEmpty();
        assertSaidToConsumers(lot);
        assertThat(new Phone(gateway).verdict(unit.path())).startsWith("Anomaly: not written by its company");
    }

    @Test
    void a_replay_of_the_blocks_trusts_it_no_more_than_before() throws IOException {
        Workshop.Lot lot = workshop.lotOfDresses();
        forge(lot, lot.lot(), 1_000_000);
        String hash = gateway.readModel().contentHash().await();

        gateway.close();
        Files.delete(data.resolve("readmodel.db"));
        gateway = TestGateway.on(data, Forgery.network(data));

        assertNamed(lot);
        assertThat(gateway.readModel().contentHash().await()).isEqualTo(hash);
    }

    /** Puts the lot there once more, with another number and quantity. */
    private void forge(Workshop.Lot lot, String number, int quantity) {
        Lot real = StateFromBlocks.of(gateway.ledger()).all(Lot.TYPE).stream()
                .filter(made -> made.lot().value().equals(lot.lot()))
                .findFirst()
                .orElseThrow();
        ObjectNode forged = ((ObjectNode) Json.toTree(real)).put("lot", number);
        ((ObjectNode) forged.get("quantity")).put("value", "" + quantity);
        Receipt receipt = forgery.put(Json.fromTree(forged, Lot.class));
        gateway.readModel().atLeast(receipt.block()).await();
    }

    private void assertNamed(Workshop.Lot lot) {
        JsonNode items = gateway.as(INSPECTOR)
                .get("/v1/unsealed-records")
                .expect(200)
                .json()
                .get("items");
        assertThat(items).singleElement().satisfies(item -> {
            assertThat(item.get("type").asText()).isEqualTo("Lot");
            assertThat(item.get("key")).extracting(JsonNode::asText).containsExactly(lot.gtin(), lot.lot());
            assertThat(item.get("reason").asText()).contains("seal of BrandMSP");
        });
        gateway.as(BRAND).get("/v1/lots/" + lot.path()).expect(404);
    }

    private void assertSaidToConsumers(Workshop.Lot lot) {
        Answer page = new Phone(gateway).scan(lot.digitalLink()).expect(200);
        JsonNode lookup =
                gateway.anyone().get("/v1/lookups/" + lot.path()).expect(200).json();

        assertThat(Phone.title(page)).startsWith("Anomaly: not written by its company");
        assertThat(page.body()).contains("lacks the seal of the company").doesNotContain("1000000");
        assertThat(lookup.at("/verdict/code").asText()).isEqualTo("ANOMALY");
        assertThat(lookup.has("lot")).isFalse();
    }

    private List<String> lots() {
        return gateway.as(BRAND).get("/v1/lots").expect(200).json().get("items").findValuesAsText("lot");
    }
}
