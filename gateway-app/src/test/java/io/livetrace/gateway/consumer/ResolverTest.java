package io.livetrace.gateway.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.gateway.Answer;
import io.livetrace.gateway.TestGateway;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Needs no goods: a resolver leads on whatever is known of a code. */
class ResolverTest {
    private static final String UNIT = "/01/09521234543213/10/L%2F1/21/7K3Q";
    private static final String PIP = "https://ref.gs1.org/voc/pip";
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
    void a_link_leads_to_its_page_and_passes_its_query_on() {
        Answer answer = gateway.anyone().get(UNIT + "?17=271231&utm=x%20y").expect(307);

        assertThat(answer.header("Location")).isEqualTo("/p" + UNIT + "?17=271231&utm=x%20y");
        assertThat(answer.header("Link")).contains("linkType=linkset").contains("rel=\"linkset\"");
    }

    @Test
    void head_tells_what_get_would_and_sends_no_body() {
        Answer answer = gateway.anyone().send("HEAD", UNIT, BodyPublishers.noBody(), Map.of());

        assertThat(answer.status()).isEqualTo(307);
        assertThat(answer.header("Location")).isEqualTo("/p" + UNIT);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?linkType=linkset", "?linkType=all", ""})
    void all_links_are_listed_for_whoever_asks_for_them(String query) {
        String accept = query.isEmpty() ? "application/linkset+json" : "text/html";
        Answer answer =
                gateway.anyone().with("Accept", accept).get(UNIT + query).expect(200);

        assertThat(answer.header("Content-Type")).isEqualTo("application/linkset+json");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Link")).contains("http://www.w3.org/ns/json-ld#context");
        assertThat(anchors(answer))
                .containsExactly(
                        gateway.url(UNIT),
                        gateway.url("/01/09521234543213/10/L%2F1"),
                        gateway.url("/01/09521234543213"));
    }

    /** RFC 9264, section 4.2: besides the anchor, members are relations whose values are lists of targets. */
    @Test
    void the_list_of_links_is_a_linkset_and_each_link_leads_somewhere() {
        JsonNode linkset = gateway.anyone().get(UNIT + "?linkType=linkset").json();

        for (JsonNode context : linkset.path("linkset")) {
            assertThat(context.path("anchor").asText()).startsWith("http://");
            context.properties().stream()
                    .filter(member -> !member.getKey().equals("anchor"))
                    .forEach(relation -> {
                        assertThat(relation.getKey()).startsWith("https://ref.gs1.org/voc/");
                        relation.getValue().forEach(ResolverTest::assertLeadsSomewhere);
                    });
            assertThat(context.path(PIP).findValuesAsText("href")).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pip", "gs1:pip", PIP})
    void a_link_of_one_type_is_followed_however_the_type_is_written(String type) {
        Answer answer = gateway.anyone().get(UNIT + "?linkType=" + type).expect(307);

        assertThat(answer.header("Location")).isEqualTo(gateway.url("/p" + UNIT) + "?linkType=" + type);
    }

    @Test
    void a_link_of_a_type_that_there_is_not_is_not_found() {
        Answer answer = gateway.anyone().get(UNIT + "?linkType=gs1:recipeInfo").expect(404);

        assertThat(answer.code()).isEqualTo("LINK_TYPE_NOT_FOUND");
    }

    @Test
    void a_malformed_link_is_a_problem_for_a_program_and_a_page_for_a_person() {
        Answer program = gateway.anyone().get("/01/09521234543214").expect(400);
        Answer person = gateway.anyone()
                .with("Accept", "text/html")
                .with("Accept-Language", "en")
                .get("/01/09521234543214/10/%3Cscript%3E")
                .expect(400);

        assertThat(program.code()).isEqualTo("GS1_CHECK_DIGIT");
        assertThat(person.header("Content-Type")).startsWith("text/html");
        assertThat(person.body()).contains("check digit").doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/00/095212340000000006", "/414/9521234000006", "/417/9521234000006"})
    void a_parcel_a_place_and_a_company_are_told_apart_from_goods(String link) {
        Answer program = gateway.anyone().get(link).expect(404);
        Answer person = gateway.anyone().with("Accept", "text/html").get(link).expect(404);

        assertThat(program.code()).isEqualTo("CODE_NAMES_NO_GOODS");
        assertThat(person.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void pages_of_other_origins_may_ask_for_the_links() {
        Answer answer = gateway.anyone().send("OPTIONS", UNIT, BodyPublishers.noBody(), Map.of());

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Methods"))
                .contains("GET")
                .contains("HEAD");
    }

    @Test
    void the_resolver_describes_itself_where_the_standard_says() {
        JsonNode description =
                gateway.anyone().get("/.well-known/gs1resolver").expect(200).json();

        assertThat(description.path("resolverRoot").asText()).isEqualTo(gateway.url(""));
        assertThat(description.path("supportedPrimaryKeys").path(0).asText()).isEqualTo("01");
    }

    private static void assertLeadsSomewhere(JsonNode target) {
        assertThat(target.path("title").asText()).isNotEmpty();
        String href = target.path("href").asText();
        assertThat(href).startsWith(gateway.url("/"));
        int status =
                gateway.anyone().get(href.substring(gateway.url("").length())).status();
        assertThat(List.of(200, 404)).contains(status);
    }

    private static List<String> anchors(Answer answer) {
        return StreamSupport.stream(answer.json().path("linkset").spliterator(), false)
                .map(context -> context.path("anchor").asText())
                .toList();
    }
}
