package io.livetrace.gateway.page;

import static io.livetrace.gateway.lookup.Companies.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.gateway.lookup.Text;
import io.livetrace.gateway.lookup.VerdictCode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhrasesTest {
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");

    private final Phrases chinese = Phrases.in(Lang.ZH);
    private final Phrases english = Phrases.in(Lang.EN);

    @Test
    void both_languages_have_every_phrase_and_none_that_is_not_used() {
        assertThat(chinese.raw().keySet()).containsExactlyInAnyOrderElementsOf(Phrases.keys());
        assertThat(english.raw().keySet()).containsAll(Phrases.keys());
    }

    @Test
    void every_phrase_says_something_and_fills_the_same_holes_in_both_languages() {
        assertThat(Phrases.keys()).allSatisfy(key -> {
            assertThat(chinese.raw().get(key)).isNotBlank();
            assertThat(holes(english, key)).isSubsetOf(holes(chinese, key));
        });
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void nothing_that_can_be_copied_is_ever_called_genuine(Lang lang) {
        assertThat(Phrases.in(lang).raw().values())
                .noneMatch(phrase -> phrase.matches("(?is).*(genuine|authentic|正品|真品|保真).*"));
    }

    @Test
    void english_has_a_singular() {
        assertThat(english.say(VerdictCode.OPENED_BEFORE, 1)).isEqualTo("Opened before, at least once");
        assertThat(english.say(VerdictCode.OPENED_BEFORE, 2)).isEqualTo("Opened at least 2 times before");
        assertThat(chinese.say(VerdictCode.OPENED_BEFORE, 1)).isEqualTo("此前已开封至少 1 次");
    }

    @Test
    void times_are_beijings_in_the_readers_own_form() {
        assertThat(chinese.words(at("2026-11-22T08:05"))).isEqualTo("2026年11月22日 08:05");
        assertThat(english.words(at("2026-11-22T08:05"))).isEqualTo("22 November 2026, 08:05");
        assertThat(chinese.day(at("2026-11-22T00:30"))).isEqualTo("2026年11月22日");
    }

    @Test
    void a_period_within_a_day_says_the_day_once() {
        assertThat(english.period(at("2026-11-18T19:30"), Optional.of(at("2026-11-18T22:00"))))
                .isEqualTo("18 November 2026, 19:30 to 22:00");
        assertThat(english.period(at("2026-11-18T23:30"), Optional.of(at("2026-11-19T01:00"))))
                .isEqualTo("18 November 2026, 23:30 to 19 November 2026, 01:00");
        assertThat(english.period(at("2026-11-18T23:30"), Optional.empty())).isEqualTo("since 18 November 2026, 23:30");
    }

    @Test
    void words_that_run_from_right_to_left_cannot_turn_the_sentence_around_them() {
        String said = english.say(Say.COMPLAIN_SELLER, Text.of("متجر الكتان"));

        assertThat(said).isEqualTo("Seller: \u2068متجر الكتان\u2069");
    }

    @Test
    void direction_marks_that_a_company_typed_are_dropped() {
        String said = english.say(Say.COMPLAIN_SELLER, Text.of("\u2069abc\u202edef"));

        assertThat(said).isEqualTo("Seller: abcdef");
    }

    private static Set<String> holes(Phrases phrases, String key) {
        return HOLE.matcher(phrases.raw().get(key))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }
}
