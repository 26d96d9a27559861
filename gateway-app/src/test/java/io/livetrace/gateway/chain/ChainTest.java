package io.livetrace.gateway.chain;

import static io.livetrace.gateway.demo.DemoCompany.ANCHOR;
import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.COSMETICS;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.domain.instruction.InstructionId;
import io.livetrace.gateway.Endings;
import io.livetrace.gateway.MovableClock;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.demo.DemoCompany;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demonstration's dress, of which some have to be made. */
class ChainTest {
    private static final MovableClock CLOCK = new MovableClock();

    private static TestGateway gateway;

    @BeforeAll
    static void tell() {
        gateway = TestGateway.tellingTimeBy(CLOCK);
        gateway.tellStory();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @AfterEach
    void set_the_clock_right() {
        CLOCK.goAhead(Duration.ZERO);
    }

    @Test
    void a_slot_tells_its_instructions_as_one_story_and_each_of_them_tells_the_same() {
        JsonNode story = get(PLATFORM, "/v1/slots/DRESS-1/chain");
        List<String> steps = steps(story);

        assertThat(steps.get(0)).isEqualTo("CAUSED Slot(DRESS-1)");
        assertThat(steps)
                .containsSubsequence(
                        "CAUSED Slot(DRESS-1)",
                        "INSTRUCTED ALLOCATE COMPLETED",
                        "ANSWERED ACKNOWLEDGED",
                        "ANSWERED COMPLETED",
                        "CAUSED LaneBatch",
                        "INSTRUCTED DISPATCH");
        assertThat(story.findValuesAsText("at")).isSorted();
        assertThat(get(PLATFORM, "/v1/instructions/" + id(production()) + "/chain"))
                .isEqualTo(story);
    }

    @Test
    void who_may_not_see_an_instruction_does_not_hear_of_it_in_the_story() {
        assertThat(steps(get(BRAND, "/v1/slots/DRESS-1/chain"))).noneMatch(step -> step.contains("ALLOCATE"));
        assertThat(get(COSMETICS, "/v1/slots/DRESS-1/chain").get("items")).isEmpty();
        assertThat(gateway.as(COSMETICS)
                        .get("/v1/instructions/" + id(production()) + "/chain")
                        .expect(404)
                        .code())
                .isEqualTo("INSTRUCTION_NOT_FOUND");
    }

    @Test
    void what_is_late_concerns_more_companies_the_later_it_gets() {
        assertThat(late(BRAND, "ASKED")).isEmpty();
        CLOCK.goAhead(Duration.ofMinutes(370));
        assertThat(late(BRAND, "ASKED")).contains(id(production()));
        assertThat(late(BRAND, "ISSUER")).isEmpty();
        CLOCK.goAhead(Duration.ofHours(8));
        assertThat(late(ANCHOR, "ISSUER")).contains(id(production()));
        assertThat(late(PLATFORM, "PLATFORM")).doesNotContain(id(production()));
        CLOCK.goAhead(Duration.ofHours(13));
        assertThat(late(PLATFORM, "PLATFORM")).contains(id(production()));
        assertThat(production().get("escalation").asText()).isEqualTo("PLATFORM");
        assertThat(late(COSMETICS, "ASKED")).isEmpty();
    }

    @Test
    void in_the_end_every_instruction_is_answered_for_good_or_known_to_be_late() {
        CLOCK.goAhead(Duration.ofDays(20));

        Endings endings = Endings.at(gateway);
        assertThat(endings.closed(true)).isNotEmpty();
        assertThat(late(PLATFORM, "PLATFORM&limit=200"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(endings.closed(false).stream()
                        .map(InstructionId::toString)
                        .toList());
        endings.areAnswersOrLate();
    }

    private static JsonNode production() {
        return get(PLATFORM, "/v1/instructions?kind=PRODUCE").at("/items/0");
    }

    private static String id(JsonNode view) {
        return view.get("id").asText();
    }

    private static List<String> late(DemoCompany company, String rung) {
        return get(company, "/v1/instructions?late=" + rung).findValuesAsText("id");
    }

    private static JsonNode get(DemoCompany company, String path) {
        return gateway.as(company).get(path).expect(200).json();
    }

    /** What happened, with what matters to these tests. */
    private static List<String> steps(JsonNode story) {
        return StreamSupport.stream(story.get("items").spliterator(), false)
                .map(ChainTest::words)
                .toList();
    }

    private static String words(JsonNode step) {
        String what = step.get("what").asText();
        JsonNode content = step.path("content");
        return switch (what) {
            case "CAUSED" -> what + " " + step.get("record").asText().replaceAll("^LaneBatch.*", "LaneBatch");
            case "INSTRUCTED" -> {
                String kind = content.get("kind").asText();
                yield what + " " + kind
                        + (kind.equals("DISPATCH")
                                ? ""
                                : " " + step.get("state").asText());
            }
            default -> what + " " + content.path("kind").asText();
        };
    }
}
