package io.livetrace.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LangTest {
    @ParameterizedTest(name = "?lang={0}, cookie {1}, header {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en    | zh-CN | zh-CN                 | EN",
                "      | en    | zh-CN                 | EN",
                "      |       | en-GB,zh;q=0.8        | EN",
                "      |       | fr, zh-TW;q=0.5       | ZH",
                "      |       | en;q=0.2, zh-CN;q=0.9 | ZH",
                "      |       | de, fr                | ZH",
                "xx    | en    |                       | EN",
                "zh_CN | en    |                       | ZH",
                "      |       | en;q=0                | ZH",
                "      |       | ;;q=broken            | ZH",
                "      |       |                       | ZH"
            })
    void the_query_wins_over_the_cookie_over_the_browser_over_chinese(
            String query, String cookie, String header, Lang expected) {
        assertThat(Lang.choose(Optional.ofNullable(query), Optional.ofNullable(cookie), Optional.ofNullable(header)))
                .isEqualTo(expected);
    }

    @Test
    void a_header_of_absurd_length_is_not_even_read() {
        assertThat(Lang.choose(Optional.empty(), Optional.empty(), Optional.of("en," + "a-b,".repeat(100))))
                .isEqualTo(Lang.ZH);
    }

    @Test
    void words_with_a_han_character_are_chinese() {
        assertThat(Lang.ofWords("M 码")).isEqualTo(Lang.ZH);
        assertThat(Lang.ofWords("linen")).isEqualTo(Lang.EN);
    }
}
