package io.livetrace.gateway.label;

import static io.livetrace.gateway.demo.DemoCompany.ANCHOR;
import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.LOGISTICS;
import static io.livetrace.gateway.demo.DemoCompany.MILL;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zxing.ReaderException;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.label.LeafFile;
import io.livetrace.gateway.Answer;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.consumer.Workshop;
import io.livetrace.gateway.demo.DemoCompany;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Labels from their commitment to a phone that reads the printed one. */
class LabelRoutesTest {
    private static TestGateway gateway;
    private static Workshop workshop;

    @BeforeAll
    static void start() {
        gateway = TestGateway.start();
        workshop = Workshop.at(gateway);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void a_run_is_active_once_brand_platform_and_a_third_company_hold_its_leaf_file() {
        Workshop.Lot lot = workshop.lotOfDresses();
        workshop.print(lot);

        List<String> states = List.of(BRAND, PLATFORM, LOGISTICS).stream()
                .map(keeper -> deposit(lot, keeper).expect(200).json())
                .map(run -> run.path("state").asText())
                .toList();

        assertThat(states).containsExactly("COMMITTED", "COMMITTED", "ACTIVE");
        JsonNode run = gateway.anyone().get(runs(lot) + "/1").expect(200).json();
        assertThat(run.path("missing")).isEmpty();
        assertThat(gateway.anyone().get(runs(lot)).expect(200).json().path("items"))
                .containsExactly(run);
    }

    @Test
    void the_leaf_file_has_the_committed_digest_and_tells_neither_serial_numbers_nor_inner_codes() {
        Workshop.Lot lot = workshop.lotOfDresses();
        List<Workshop.Unit> units = workshop.label(lot);
        JsonNode run = gateway.anyone().get(runs(lot) + "/1").json().path("run");

        String file = gateway.as(LOGISTICS)
                .get(runs(lot) + "/1/leaf-file")
                .expect(200)
                .body();

        assertThat(Digest.of(file).hex()).isEqualTo(run.path("leafFile").asText());
        assertThat(new LeafFile(file).tree().root().hex())
                .isEqualTo(run.path("root").asText());
        units.forEach(unit -> assertThat(file)
                .doesNotContain(unit.serial())
                .doesNotContain(unit.innerCode().replace("-", "")));
        gateway.as(ANCHOR).get(runs(lot) + "/1/leaf-file").expect(403);
    }

    @Test
    void a_keeper_that_sends_another_leaf_file_is_refused() {
        Workshop.Lot lot = workshop.lotOfDresses();
        workshop.print(lot);

        Answer answer = gateway.as(LOGISTICS)
                .post(runs(lot) + "/1/deposits", Map.of("leafFile", "00,00,00\n"))
                .expect(409);

        assertThat(answer.code()).isEqualTo("LABEL_FILE_DIFFERS");
    }

    @Test
    void the_same_request_makes_the_same_run_and_another_makes_the_next() {
        Workshop.Lot lot = workshop.lotOfDresses();
        var brand = gateway.as(BRAND).withKey("run-of-" + lot.gtin());

        Answer first = brand.post(runs(lot), Map.of("count", 4)).expect(201);
        Answer again = brand.post(runs(lot), Map.of("count", 4)).expect(201);
        Answer other = brand.post(runs(lot), Map.of("count", 5)).expect(422);
        Answer next = gateway.as(BRAND).post(runs(lot), Map.of("count", 4)).expect(201);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.code()).isEqualTo("REQUEST_ID_REUSED");
        assertThat(first.header("Location")).endsWith("/label-runs/1");
        assertThat(next.header("Location")).endsWith("/label-runs/2");
        assertThat(next.json().path("root")).isNotEqualTo(first.json().path("root"));
    }

    @Test
    void only_the_lots_brand_labels_it_and_only_it_and_the_platform_have_the_labels() {
        Workshop.Lot lot = workshop.lotOfDresses();
        workshop.print(lot);

        assertThat(gateway.as(MILL)
                        .post(runs(lot), Map.of("count", 1))
                        .expect(403)
                        .code())
                .isEqualTo("LABEL_OF_ANOTHER_BRAND");
        gateway.as(PLATFORM).get(runs(lot) + "/1/labels").expect(200);
        for (DemoCompany other : List.of(MILL, LOGISTICS, ANCHOR)) {
            gateway.as(other).get(runs(lot) + "/1/labels").expect(403);
        }
        gateway.anyone().get(runs(lot) + "/1/labels").expect(401);
    }

    @Test
    void labels_are_never_cached_and_their_number_is_bounded() {
        Workshop.Lot lot = workshop.lotOfDresses();
        workshop.print(lot);

        Answer csv = gateway.as(BRAND).get(runs(lot) + "/1/labels").expect(200);

        assertThat(csv.header("Cache-Control")).isEqualTo("no-store");
        gateway.as(BRAND).post(runs(lot), Map.of("count", 20_001)).expect(400);
        assertThat(gateway.as(BRAND)
                        .post(runs(lot), Map.of("count", 11))
                        .expect(409)
                        .code())
                .isEqualTo("LABEL_COUNT_EXCEEDS_LOT");
    }

    @Test
    void a_printed_label_read_by_a_phone_leads_to_its_unit() throws IOException, ReaderException {
        Workshop.Lot lot = workshop.lotOfDresses();
        Workshop.Unit unit = workshop.label(lot).get(6);

        String byPlace = qrCode(runs(lot) + "/1/labels?index=7");
        String bySerial = qrCode(runs(lot) + "/1/labels?serial=" + unit.serial());

        assertThat(byPlace).isEqualTo(unit.digitalLink()).isEqualTo(bySerial);
        Answer resolved = gateway.anyone().get(unit.path()).expect(307);
        assertThat(gateway.anyone().get(resolved.header("Location")).expect(200).body())
                .contains(unit.serial());
        gateway.as(BRAND)
                .with("Accept", "image/png")
                .get(runs(lot) + "/1/labels?index=11")
                .expect(404);
    }

    private static String qrCode(String path) throws IOException, ReaderException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(gateway.url(path)).toURL().openConnection();
        connection.setRequestProperty("Accept", "image/png");
        connection.setRequestProperty("Authorization", "Bearer " + gateway.token(BRAND));
        try (InputStream png = connection.getInputStream()) {
            return QrReader.read(ImageIO.read(png));
        }
    }

    private static Answer deposit(Workshop.Lot lot, DemoCompany keeper) {
        return gateway.as(keeper).post(runs(lot) + "/1/deposits", Map.of());
    }

    private static String runs(Workshop.Lot lot) {
        return "/v1/lots/" + lot.path() + "/label-runs";
    }
}
