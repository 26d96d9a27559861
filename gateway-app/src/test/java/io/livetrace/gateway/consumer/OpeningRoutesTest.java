package io.livetrace.gateway.consumer;

import static io.livetrace.gateway.Patience.patiently;
import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.gateway.Answer;
import io.livetrace.gateway.MovableClock;
import io.livetrace.gateway.Rush;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.http.Uris;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Inner codes: used once for the first time, and told truly ever after. */
class OpeningRoutesTest {
    private static final String WRONG = "0000-0000-0000";
    private static final int DEVICES = 20;
    private static final MovableClock CLOCK = new MovableClock();
    private static TestGateway gateway;
    private static Workshop workshop;

    @BeforeAll
    static void start() {
        gateway = TestGateway.tellingTimeBy(CLOCK);
        workshop = Workshop.at(gateway);
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
    void a_buyer_opens_a_unit_with_the_pages_own_form_and_reads_that_nobody_did_before() {
        Workshop.Unit unit = aUnit();
        Phone phone = new Phone(gateway);
        String before = phone.verdict(unit.path());

        Answer page = phone.open(unit, unit.innerCode().toLowerCase(Locale.ROOT).replace("-", " "));

        assertThat(before).contains("not yet opened");
        assertThat(page.status()).isEqualTo(200);
        assertThat(Phone.title(page)).contains("First opening");
    }

    @Test
    void after_a_while_the_same_phone_is_told_when_it_opened_the_unit() {
        Workshop.Unit unit = aUnit();
        Phone phone = new Phone(gateway);
        phone.open(unit, unit.innerCode());

        CLOCK.goAhead(Duration.ofMinutes(11));

        patiently().until(() -> phone.verdict(unit.path()).contains("You opened this on"));
    }

    @Test
    void others_are_told_that_it_was_opened_before_and_the_first_phone_is_not() {
        Workshop.Unit unit = aUnit();
        Phone buyer = new Phone(gateway);
        Phone stranger = new Phone(gateway);
        buyer.openByProgram(unit).expect(201);

        Answer later = stranger.openByProgram(unit).expect(200);

        assertThat(outcome(later)).isEqualTo("LATER");
        assertThat(stranger.verdict(unit.path())).contains("at least");
        assertThat(new Phone(gateway).verdict(unit.path())).contains("at least");
        assertThat(outcome(buyer.openByProgram(unit))).isEqualTo("AGAIN");
        assertThat(buyer.verdict(unit.path())).contains("You opened this on");
    }

    @Test
    void an_inner_code_in_three_hands_is_an_anomaly() {
        Workshop.Unit unit = aUnit();
        IntStream.range(0, 3).forEach(i -> new Phone(gateway).openByProgram(unit));

        Answer fourth = new Phone(gateway).openByProgram(unit);

        assertThat(fourth.json().path("devices").asInt()).isEqualTo(4);
        assertThat(new Phone(gateway).verdict(unit.path())).contains("Anomaly");
    }

    @Test
    void of_twenty_phones_at_the_same_moment_one_is_the_first() {
        Workshop.Unit unit = aUnit();

        List<String> outcomes = Rush.of(DEVICES, i -> outcome(new Phone(gateway).openByProgram(unit)));

        assertThat(outcomes).containsOnlyOnce("FIRST");
        assertThat(outcomes).filteredOn("LATER"::equals).hasSize(DEVICES - 1);
        JsonNode facts = facts(unit);
        assertThat(facts.findValuesAsText("code")).containsExactly("ANOMALY", "OPENED_BEFORE");
        assertThat(facts.at("/0/count").asInt()).isEqualTo(DEVICES);
        assertThat(facts.at("/1/atLeast").asInt()).isEqualTo(DEVICES);
    }

    @Test
    void a_wrong_inner_code_opens_nothing_and_the_page_says_so() {
        Workshop.Unit unit = aUnit();
        Phone phone = new Phone(gateway);

        Answer page = phone.open(unit, WRONG);
        Answer program = gateway.anyone()
                .post("/v1/openings", Map.of("digitalLink", unit.digitalLink(), "innerCode", WRONG))
                .expect(400);

        assertThat(page.body()).contains("role=\"status\"");
        assertThat(program.code()).isEqualTo("INNER_CODE_WRONG");
        assertThat(phone.verdict(unit.path())).contains("not yet opened");
    }

    @Test
    void whoever_guesses_inner_codes_is_stopped_and_even_a_right_one_waits_then() {
        Workshop.Unit unit = aUnit();
        IntStream.range(0, 10)
                .forEach(i -> gateway.anyone()
                        .post("/v1/openings", Map.of("digitalLink", unit.digitalLink(), "innerCode", WRONG))
                        .expect(400));

        Answer stopped = new Phone(gateway).openByProgram(unit).expect(429);

        assertThat(stopped.header("Retry-After")).isNotEmpty();
    }

    @Test
    void a_unit_is_opened_only_once_all_keepers_hold_the_leaf_file() {
        Workshop.Lot lot = workshop.lotOfDresses();
        Workshop.Unit unit = workshop.print(lot).get(0);
        workshop.deposit(lot, BRAND);
        workshop.deposit(lot, PLATFORM);

        Answer early = new Phone(gateway).openByProgram(unit).expect(409);

        assertThat(early.code()).isEqualTo("LABEL_RUN_NOT_ACTIVE");
        assertThat(facts(unit).findValuesAsText("code")).containsExactly("UNUSED");
    }

    @Test
    void what_names_no_unit_or_an_unknown_one_cannot_be_opened() {
        Workshop.Lot lot = workshop.lotOfDresses();
        workshop.label(lot);

        assertThat(opening(gateway.url(lot.digitalLink())).expect(400).code()).isEqualTo("UNIT_NOT_NAMED");
        assertThat(opening(gateway.url(lot.digitalLink() + "/21/7K3QX9M2VB4T6HRW"))
                        .expect(404)
                        .code())
                .isEqualTo("UNIT_NOT_FOUND");
        assertThat(opening("no code").expect(400).code()).isEqualTo("GS1_NOT_A_CODE");
    }

    @Test
    void looking_is_not_opening() {
        Workshop.Unit unit = aUnit();
        Phone phone = new Phone(gateway);

        IntStream.range(0, 3).forEach(i -> phone.scan(unit.path()));
        Answer page = phone.scan(unit.path());

        assertThat(Phone.title(page)).contains("not yet opened");
        assertThat(page.header("Set-Cookie")).isEmpty();
    }

    private static Workshop.Unit aUnit() {
        return workshop.label(workshop.lotOfDresses()).get(3);
    }

    private static Answer opening(String digitalLink) {
        return gateway.anyone().post("/v1/openings", Map.of("digitalLink", digitalLink, "innerCode", WRONG));
    }

    private static String outcome(Answer answer) {
        return answer.json().path("outcome").asText();
    }

    private static JsonNode facts(Workshop.Unit unit) {
        return gateway.anyone()
                .get("/v1/lookups?code=" + Uris.encode(unit.digitalLink()))
                .expect(200)
                .json()
                .at("/verdict/facts");
    }
}
