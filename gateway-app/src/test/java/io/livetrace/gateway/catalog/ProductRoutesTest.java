package io.livetrace.gateway.catalog;

import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.LOGISTICS;
import static io.livetrace.gateway.demo.DemoCompany.MILL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.gateway.Answer;
import io.livetrace.gateway.Keys;
import io.livetrace.gateway.TestGateway;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductRoutesTest {
    private static final String PRODUCTS = "/v1/products";

    private final TestGateway gateway = TestGateway.start();

    @AfterAll
    void stop() {
        gateway.close();
    }

    @Test
    void everyone_reads_what_a_brand_registers() {
        Answer created = gateway.as(BRAND).post(PRODUCTS, Articles.dress(1)).expect(201);

        assertThat(created.header("Location")).isEqualTo("/v1/products/" + Articles.gtin(1));
        assertThat(gateway.anyone().get(created.header("Location")).expect(200).json())
                .isEqualTo(created.json());
    }

    @Test
    void a_brand_describes_its_product_anew() {
        ObjectNode dress = Articles.dress(2);
        gateway.as(BRAND).post(PRODUCTS, dress).expect(201);
        gateway.as(BRAND).post(PRODUCTS, dress.put("styleId", "RENAMED")).expect(201);

        Answer found = gateway.anyone().get(PRODUCTS + "/" + Articles.gtin(2)).expect(200);

        assertThat(found.json().path("styleId").asText()).isEqualTo("RENAMED");
    }

    @Test
    void a_category_that_there_is_not_is_a_bad_request() {
        Answer answer = gateway.as(BRAND)
                .post(PRODUCTS, Articles.dress(3).put("category", "SPACESHIP"))
                .expect(400);

        assertThat(answer.json().path("errors").findValuesAsText("pointer")).contains("/category");
    }

    @Test
    void who_is_no_brand_registers_nothing() {
        ObjectNode product = Articles.dress(4).put("gtin", Keys.gtin(LOGISTICS, 4));

        assertThat(gateway.as(LOGISTICS).post(PRODUCTS, product).expect(403).code())
                .isEqualTo("ROLE_MISSING");
    }

    @Test
    void a_brand_registers_nothing_under_the_prefix_of_another() {
        assertThat(gateway.as(MILL)
                        .post(PRODUCTS, Articles.dress(5))
                        .expect(403)
                        .code())
                .isEqualTo("OUTSIDE_PREFIX");
    }

    @Test
    void a_cosmetic_without_its_registration_number_is_a_conflict() {
        Answer answer = gateway.as(BRAND)
                .post(PRODUCTS, Articles.dress(6).put("category", "COSMETIC"))
                .expect(409);

        assertThat(answer.code()).isEqualTo("PRODUCT_INCOMPLETE");
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/registrationNumber");
    }

    @Test
    void a_product_that_nobody_registered_is_not_found() {
        assertThat(gateway.anyone()
                        .get(PRODUCTS + "/" + Articles.gtin(99_999))
                        .expect(404)
                        .code())
                .isEqualTo("PRODUCT_NOT_FOUND");
    }

    @Test
    void products_are_listed_by_gtin_a_page_at_a_time_and_by_what_they_have_in_common() {
        for (int number : new int[] {32, 30, 31}) {
            gateway.as(BRAND)
                    .post(PRODUCTS, Articles.dress(number).put("styleId", "LISTED"))
                    .expect(201);
        }
        String list = PRODUCTS + "?styleId=LISTED&brand=" + BRAND.gln();

        Answer first = gateway.anyone().get(list + "&limit=2").expect(200);
        Answer second = gateway.anyone()
                .get(list + "&limit=2&cursor=" + first.json().path("next").asText())
                .expect(200);

        assertThat(gtins(first)).containsExactly(Articles.gtin(30), Articles.gtin(31));
        assertThat(gtins(second)).containsExactly(Articles.gtin(32));
        assertThat(gtins(gateway.anyone().get(list + "&category=COSMETIC"))).isEmpty();
        assertThat(gtins(gateway.anyone().get(PRODUCTS + "?styleId=LISTED&brand=" + MILL.gln())))
                .isEmpty();
    }

    @Test
    void a_cursor_of_another_list_is_a_bad_request() {
        gateway.as(BRAND).post(PRODUCTS, Articles.dress(40)).expect(201);
        gateway.as(BRAND).post(PRODUCTS, Articles.dress(41)).expect(201);
        Answer page = gateway.anyone().get(PRODUCTS + "?limit=1").expect(200);

        gateway.anyone()
                .get(PRODUCTS + "?limit=1&category=GARMENT&cursor="
                        + page.json().path("next").asText())
                .expect(400);
    }

    private static List<String> gtins(Answer list) {
        return list.expect(200).json().path("items").findValuesAsText("gtin");
    }
}
