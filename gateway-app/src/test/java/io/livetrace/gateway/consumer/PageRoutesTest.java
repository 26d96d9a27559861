package io.livetrace.gateway.consumer;

import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.gateway.Answer;
import io.livetrace.gateway.TestGateway;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PageRoutesTest {
    private static final int PAGE_BUDGET = 25 * 1024;
    private static final byte[] TINY_PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

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
    void the_page_is_complete_without_script_and_lets_the_browser_run_none() {
        Workshop.Unit unit = workshop.label(workshop.lotOfDresses()).get(0);

        Answer page = new Phone(gateway).scan(unit.path()).expect(200);

        assertThat(page.body())
                .doesNotContain("<script")
                .contains("action=\"/v1/openings\"")
                .contains("action=\"/v1/consumer-reports\"")
                .contains("Linen dress")
                .contains(unit.serial());
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("script-src")
                .doesNotContain("unsafe");
    }

    @Test
    void a_whole_page_fits_the_first_few_packets() throws IOException {
        Workshop.Unit unit = workshop.label(workshop.lotOfDresses()).get(0);

        byte[] html = new Phone(gateway).scan(unit.path()).body().getBytes(StandardCharsets.UTF_8);

        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(html);
        }
        assertThat(packed.size()).isLessThanOrEqualTo(PAGE_BUDGET);
    }

    @Test
    void what_a_company_writes_is_text_and_never_markup() {
        String gtin = workshop.dress("<img src=x onerror=alert(1)>", "\"><script>alert(1)</script>");

        Answer zh = page("/p/01/" + gtin + "?lang=zh");
        Answer en = page("/p/01/" + gtin + "?lang=en");

        assertThat(zh.body()).doesNotContain("<img src=x").contains("&lt;img src=x");
        assertThat(en.body()).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @Test
    void the_reader_chooses_the_language_and_the_choice_is_kept() {
        String path = "/p/01/" + workshop.dress();

        Answer usual = page(path).expect(200);
        Answer chosen = page(path + "?lang=en").expect(200);
        Answer kept = gateway.anyone()
                .with("Accept-Language", "zh-CN")
                .with("Cookie", chosen.header("Set-Cookie").split(";", 2)[0])
                .get(path)
                .expect(200);

        assertThat(usual.header("Content-Language")).isEqualTo("zh-CN");
        assertThat(chosen.header("Content-Language")).isEqualTo("en");
        assertThat(kept.header("Content-Language")).isEqualTo("en");
        assertThat(kept.header("Vary")).contains("Accept-Language").contains("Cookie");
    }

    @Test
    void an_unknown_code_is_a_page_with_status_404_and_a_malformed_one_with_400() {
        assertThat(Phone.title(page("/p/01/09521111999997?lang=en").expect(404)))
                .contains("not registered");
        page("/p/01/0952111199999x").expect(400);
        page("/p/00/095212340000000006").expect(404);
        page("/p/hello").expect(400);
    }

    @Test
    void head_is_answered_like_get_without_a_body() {
        Answer head = gateway.anyone().send("HEAD", "/p/01/" + workshop.dress(), BodyPublishers.noBody(), Map.of());

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Type")).startsWith("text/html");
        assertThat(head.body()).isEmpty();
    }

    @Test
    void a_browser_that_has_the_page_is_not_sent_it_again() {
        String path = "/p/01/" + workshop.dress();
        String etag = page(path).header("ETag");

        assertThat(gateway.anyone().with("If-None-Match", etag).get(path).status())
                .isEqualTo(304);
    }

    @Test
    void the_products_picture_is_the_one_that_the_brand_registered() {
        String digest = gateway.as(BRAND)
                .send(
                        "POST",
                        "/v1/documents",
                        BodyPublishers.ofByteArray(TINY_PNG),
                        Map.of("Content-Type", "image/png"))
                .expect(201)
                .json()
                .path("digest")
                .asText();
        String gtin = workshop.dressWithPicture(digest);

        Answer page = page("/p/01/" + gtin).expect(200);
        Answer picture = gateway.anyone().get("/v1/documents/" + digest).expect(200);

        assertThat(page.body()).contains("src=\"/v1/documents/" + digest + "\"");
        assertThat(picture.header("Content-Type")).isEqualTo("image/png");
        assertThat(picture.header("Cache-Control")).contains("immutable");
    }

    private static Answer page(String path) {
        return gateway.anyone().with("Accept", "text/html").get(path);
    }
}
