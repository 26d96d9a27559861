package io.livetrace.gateway.http;

import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.MILL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.gateway.Answer;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.catalog.Articles;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReadsTest {
    private static final int PRODUCTS = 5;

    private static TestGateway gateway;

    @BeforeAll
    static void start() {
        gateway = TestGateway.start();
        for (int i = 1; i <= PRODUCTS; i++) {
            gateway.as(BRAND).post("/v1/products", Articles.dress(i)).expect(201);
        }
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void following_the_links_reads_a_whole_list_once() {
        List<String> seen = new ArrayList<>();
        String path = "/v1/products?limit=2&brand=" + BRAND.gln();
        while (!path.isEmpty()) {
            Answer page = gateway.anyone().get(path).expect(200);
            seen.addAll(gtins(page));
            path = page.header("Link").replaceAll("^<(.*)>; rel=\"next\"$", "$1");
        }

        assertThat(seen)
                .isEqualTo(IntStream.rangeClosed(1, PRODUCTS)
                        .mapToObj(Articles::gtin)
                        .toList());
    }

    @Test
    void a_cursor_fits_its_own_list_only_and_cannot_be_made_up() {
        String cursor = gateway.anyone()
                .get("/v1/products?limit=1")
                .expect(200)
                .json()
                .path("next")
                .asText();

        gateway.anyone().get("/v1/products?limit=1&cursor=" + cursor).expect(200);
        gateway.anyone().get("/v1/participants?cursor=" + cursor).expect(400);
        gateway.anyone().get("/v1/products?category=GARMENT&cursor=" + cursor).expect(400);
        gateway.anyone().get("/v1/products?cursor=made-up").expect(400);
    }

    @Test
    void filters_narrow_a_list() {
        assertThat(gtins(gateway.anyone().get("/v1/products?styleId=STYLE-3"))).containsExactly(Articles.gtin(3));
        assertThat(gtins(gateway.anyone().get("/v1/products?q=style-4"))).containsExactly(Articles.gtin(4));
        assertThat(gtins(gateway.anyone().get("/v1/products?brand=" + MILL.gln())))
                .isEmpty();
        assertThat(gtins(gateway.anyone()
                        .get("/v1/products?updatedSince=" + Instant.now().plusSeconds(60))))
                .isEmpty();
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        Answer first = gateway.anyone().get("/v1/products/" + Articles.gtin(1)).expect(200);
        Answer again =
                gateway.anyone().with("If-None-Match", first.header("ETag")).get("/v1/products/" + Articles.gtin(1));

        assertThat(again.expect(304).body()).isEmpty();
    }

    @Test
    void every_read_says_as_of_which_block_and_waits_for_one_if_asked_to() {
        Answer list = gateway.anyone().get("/v1/products").expect(200);
        long block = list.json().path("asOfBlock").asLong();

        assertThat(list.header("As-Of-Block")).isEqualTo(String.valueOf(block));
        gateway.anyone().get("/v1/products?minBlock=" + block).expect(200);
        assertThat(gateway.anyone()
                        .get("/v1/products?minBlock=" + (block + 100_000))
                        .expect(503)
                        .header("Retry-After"))
                .isEqualTo("1");
    }

    @Test
    void the_management_port_tells_that_all_is_well_and_shows_figures() throws Exception {
        assertThat(management("/livez").statusCode()).isEqualTo(200);
        assertThat(management("/readyz").body()).contains("\"ready\":true");
        assertThat(management("/metrics").body())
                .contains("livetrace_readmodel_height", "livetrace_http_requests_seconds_count{status=\"2xx\"}");
    }

    private static HttpResponse<String> management(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(gateway.management(path))).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> gtins(Answer page) {
        JsonNode items = page.expect(200).json().path("items");
        return items.findValuesAsText("gtin");
    }
}
