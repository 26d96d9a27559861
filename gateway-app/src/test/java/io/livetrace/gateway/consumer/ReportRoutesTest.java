package io.livetrace.gateway.consumer;

import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.gateway.Answer;
import io.livetrace.gateway.TestGateway;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReportRoutesTest {
    private static final String CODE = "https://id.gs1.org/01/09521234543213/10/L1";
    private static final String BOUNDARY = "----form";
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1, 2, 3};
    private static TestGateway gateway;

    @BeforeAll
    static void start() {
        gateway = TestGateway.start();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void a_program_reports_a_code_and_the_platform_reads_it() {
        gateway.anyone()
                .post(
                        "/v1/consumer-reports",
                        Map.of("digitalLink", CODE, "reason", "SEAL_BROKEN", "message", "封条破了 <b>"))
                .expect(201);

        JsonNode newest = list().path("items").path(0);

        assertThat(newest.path("reason").asText()).isEqualTo("SEAL_BROKEN");
        assertThat(newest.path("message").asText()).isEqualTo("封条破了 <b>");
        assertThat(newest.path("digitalLink").asText()).endsWith("/01/09521234543213/10/L1");
    }

    @Test
    void a_person_sends_the_pages_form_with_a_photo_and_lands_on_the_page_again() {
        Answer sent = form("DIFFERENT_ITEM", JPEG).expect(303);
        Answer page = gateway.anyone().with("Accept-Language", "en").get(sent.header("Location"));

        JsonNode newest = list().path("items").path(0);

        assertThat(sent.header("Location")).startsWith("/p/01/09521234543213/10/L1?notice=");
        assertThat(page.body()).contains("role=\"status\"");
        assertThat(newest.path("photo").asText()).isEqualTo("image/jpeg");
        Answer photo = gateway.as(PLATFORM)
                .get("/v1/consumer-reports/" + newest.path("id").asLong() + "/photo")
                .expect(200);
        assertThat(photo.header("Content-Disposition")).isEqualTo("attachment");
    }

    @Test
    void a_photo_is_not_needed_and_what_is_no_picture_is_not_kept() {
        int before = list().path("items").size();

        Answer without = form("OTHER", new byte[0]).expect(303);
        Answer script = form("OTHER", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
                .expect(303);

        assertThat(without.header("Location")).contains("REPORT_RECEIVED");
        assertThat(script.header("Location")).contains("NOT_SENT");
        assertThat(list().path("items")).hasSize(before + 1);
    }

    @Test
    void who_attaches_a_photo_of_more_than_five_megabytes_reads_what_to_do() {
        byte[] large = new byte[6 << 20];
        System.arraycopy(JPEG, 0, large, 0, JPEG.length);

        Answer page = form("OTHER", large).expect(413);

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("5 MB");
    }

    @Test
    void a_form_with_a_code_that_cannot_be_read_is_answered_with_a_page_that_shows_it() {
        Answer page = new Phone(gateway)
                .submit("/v1/openings", Map.of("digitalLink", "09521234543210", "innerCode", "ABCD"))
                .expect(400);

        assertThat(page.body()).contains("This code cannot be read", "09521234543210");
    }

    @Test
    void what_consumers_report_is_for_the_platform_only() {
        gateway.anyone().get("/v1/consumer-reports").expect(401);
        gateway.as(BRAND).get("/v1/consumer-reports").expect(403);
        gateway.as(PLATFORM).get("/v1/consumer-reports/999999/photo").expect(404);
    }

    @Test
    void reports_are_read_page_by_page() {
        for (int i = 0; i < 3; i++) {
            gateway.anyone()
                    .post("/v1/consumer-reports", Map.of("digitalLink", CODE, "reason", "OTHER"))
                    .expect(201);
        }

        JsonNode first = gateway.as(PLATFORM)
                .get("/v1/consumer-reports?limit=2")
                .expect(200)
                .json();
        JsonNode second = gateway.as(PLATFORM)
                .get("/v1/consumer-reports?limit=2&cursor=" + first.path("next").asText())
                .expect(200)
                .json();

        assertThat(second.at("/items/0/id").asLong())
                .isEqualTo(first.at("/items/1/id").asLong() - 1);
    }

    @Test
    void what_is_no_report_is_refused_with_the_place_named() {
        Answer answer = gateway.anyone()
                .post("/v1/consumer-reports", Map.of("digitalLink", CODE, "reason", "BOREDOM"))
                .expect(400);

        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/reason");
    }

    private static JsonNode list() {
        return gateway.as(PLATFORM).get("/v1/consumer-reports").expect(200).json();
    }

    private static Answer form(String reason, byte[] photo) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "digitalLink\"\r\n", CODE.getBytes(StandardCharsets.UTF_8));
        part(body, "reason\"\r\n", reason.getBytes(StandardCharsets.UTF_8));
        part(body, "photo\"; filename=\"p.jpg\"\r\nContent-Type: image/jpeg\r\n", photo);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return gateway.anyone()
                .send(
                        "POST",
                        "/v1/consumer-reports",
                        BodyPublishers.ofByteArray(body.toByteArray()),
                        Map.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY));
    }

    private static void part(ByteArrayOutputStream body, String head, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + head + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
