package io.livetrace.gateway.http;

import static io.livetrace.gateway.Patience.patiently;
import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.LOGISTICS;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.gateway.Answer;
import io.livetrace.gateway.ApiClient;
import io.livetrace.gateway.Rush;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.catalog.Articles;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WritesTest {
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
    void a_write_answers_with_the_committed_state_and_can_be_read_at_once() {
        Answer created =
                gateway.as(BRAND).post("/v1/products", Articles.dress(1)).expect(201);

        assertThat(created.header("Location")).isEqualTo("/v1/products/" + Articles.gtin(1));
        assertThat(gateway.anyone().get(created.header("Location")).expect(200).json())
                .isEqualTo(created.json());
    }

    @Test
    void the_same_key_twice_gives_the_same_answer() {
        ApiClient brand = gateway.as(BRAND).withKey("same-answer");
        Answer first = brand.post("/v1/products", Articles.dress(2)).expect(201);
        Answer second = brand.post("/v1/products", Articles.dress(2)).expect(201);

        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        ApiClient brand = gateway.as(BRAND).withKey("other-body");
        brand.post("/v1/products", Articles.dress(3)).expect(201);
        Answer refused = brand.post("/v1/products", Articles.dress(4)).expect(422);

        assertThat(refused.code()).isEqualTo("REQUEST_ID_REUSED");
    }

    @Test
    void the_same_key_sent_ten_times_at_once_has_one_effect() {
        ApiClient brand = gateway.as(BRAND).withKey("ten-at-once");

        List<Answer> answers = Rush.of(10, i -> brand.post("/v1/products", Articles.dress(5)));

        assertThat(answers).allSatisfy(answer -> answer.expect(201));
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
    }

    @Test
    void who_does_not_want_to_wait_is_told_where_the_outcome_will_be() {
        ApiClient brand = gateway.as(BRAND);
        Answer accepted = brand.with("Prefer", "respond-async")
                .withKey("asynchronous")
                .post("/v1/products", Articles.dress(6))
                .expect(202);

        String place = accepted.header("Location");
        patiently()
                .untilAsserted(() -> assertThat(brand.get(place)
                                .expect(200)
                                .json()
                                .path("state")
                                .asText())
                        .isEqualTo("COMMITTED"));
        assertThat(brand.get("/v1/transactions?requestId=asynchronous")
                        .expect(200)
                        .json()
                        .at("/result/gtin")
                        .asText())
                .isEqualTo(Articles.gtin(6));
    }

    @Test
    void what_a_transaction_answered_is_for_its_own_organisation() {
        Answer created =
                gateway.as(BRAND).post("/v1/products", Articles.dress(7)).expect(201);
        Answer asked = gateway.as(LOGISTICS)
                .get("/v1/transactions/" + created.header("Transaction-Id"))
                .expect(200);

        assertThat(asked.json().path("state").asText()).isEqualTo("COMMITTED");
        assertThat(asked.json().has("result")).isFalse();
    }

    @Test
    void a_transaction_that_nobody_sent_is_unknown() {
        Answer answer =
                gateway.as(BRAND).get("/v1/transactions/" + "0".repeat(64)).expect(200);

        assertThat(answer.json().path("state").asText()).isEqualTo("UNKNOWN");
    }

    @Test
    void a_request_that_nobody_sent_is_not_found() {
        assertThat(gateway.as(BRAND)
                        .get("/v1/transactions?requestId=never-sent")
                        .expect(404)
                        .code())
                .isEqualTo("RECORD_NOT_FOUND");
    }
}
