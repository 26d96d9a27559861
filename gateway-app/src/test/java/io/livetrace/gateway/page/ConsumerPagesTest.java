package io.livetrace.gateway.page;

import static io.livetrace.gateway.lookup.Goods.dress;
import static io.livetrace.gateway.lookup.Goods.something;
import static io.livetrace.gateway.lookup.Goods.somethingWithLot;
import static io.livetrace.gateway.lookup.Goods.yoghurt;
import static io.livetrace.gateway.lookup.Known.expired;
import static io.livetrace.gateway.lookup.Known.neverOpened;
import static io.livetrace.gateway.lookup.Known.nothing;
import static io.livetrace.gateway.lookup.Known.onlyThePast;
import static io.livetrace.gateway.lookup.Known.openedByOthers;
import static io.livetrace.gateway.lookup.Known.openedJustNow;
import static io.livetrace.gateway.lookup.Known.recalled;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.gateway.lookup.Fact;
import io.livetrace.gateway.lookup.Lookup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConsumerPagesTest {
    private static final int BUDGET_BYTES = 25 * 1024;

    static Stream<Arguments> everyPage() {
        return Stream.of(Lang.values())
                .flatMap(lang -> Stream.concat(
                        PageGallery.lookups().entrySet().stream()
                                .map(entry -> Arguments.of(entry.getKey(), lang, page(entry.getValue(), lang))),
                        PageGallery.troubles(lang).entrySet().stream()
                                .map(entry -> Arguments.of(entry.getKey(), lang, text(entry.getValue())))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyPage")
    void a_page_with_its_style_fits_the_budget(String name, Lang lang, String page) throws IOException {
        assertThat(gzipped(page)).isLessThanOrEqualTo(BUDGET_BYTES);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyPage")
    void a_page_needs_no_script_and_no_other_origin(String name, Lang lang, String page) {
        assertThat(page).doesNotContainIgnoringCase("<script").doesNotContainPattern(" on[a-z]+=");
        assertThat(all("(?:src|href|action)=\"([^\"]*)\"", page)).noneMatch(address -> address.contains("//"));
        assertThat(page).doesNotContain("style=\"").doesNotContain("@import").doesNotContain("url(");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyPage")
    void a_page_has_one_heading_one_language_and_at_most_one_picture_of_known_size(
            String name, Lang lang, String page) {
        assertThat(page).startsWith("<!DOCTYPE html>").contains("<html lang=\"" + lang.tag() + "\"");
        assertThat(all("<(h1)[ >]", page)).hasSize(1);
        assertThat(all("<img([^>]*)>", page))
                .hasSizeLessThan(2)
                .allMatch(picture ->
                        picture.contains("width=") && picture.contains("height=") && picture.contains("alt=\""));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyPage")
    void every_name_within_a_page_is_given_once_and_every_reference_finds_it(String name, Lang lang, String page) {
        List<String> ids = all(" id=\"([^\"]+)\"", page);
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(all("href=\"#([^\"]+)\"", page));
        assertThat(ids).containsAll(all(" (?:for|aria-labelledby|aria-describedby)=\"([^\"]+)\"", page));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyPage")
    void a_page_offers_the_other_language(String name, Lang lang, String page) {
        assertThat(page).contains("href=\"?lang=" + lang.other().tag() + "\"");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void an_unused_code_asks_for_the_inner_code_and_posts_it_without_a_script(Lang lang) {
        String page = page(dress(neverOpened()), lang);

        assertThat(page)
                .contains("<form method=\"post\" action=\"/v1/openings\">")
                .contains("name=\"innerCode\"")
                .contains("name=\"digitalLink\" value=\"https://scan.livetrace.example/01/09521234000013/10/D2611-07"
                        + "/21/7K3QX9M2VB4T6HRW\"");
    }

    @Test
    void a_code_that_has_been_used_or_must_not_be_used_asks_for_no_inner_code() {
        for (Fact known : List.of(openedJustNow(), openedByOthers(1), recalled(), nothing())) {
            assertThat(page(dress(known, neverOpened()), Lang.EN)).doesNotContain("/v1/openings");
        }
    }

    @Test
    void the_report_form_is_open_where_reporting_is_the_thing_to_do() {
        assertThat(page(something(nothing()), Lang.EN)).contains("<details id=\"report\" open>");
        assertThat(page(dress(neverOpened()), Lang.EN)).contains("<details id=\"report\">");
    }

    @Test
    void a_gateway_that_cannot_check_is_never_green_and_tells_only_what_warns() {
        String page = page(yoghurt(onlyThePast(), neverOpened(), expired()), Lang.EN);

        assertThat(page).contains("<body class=\"unsure\">").contains("Cannot check now");
        assertThat(page).contains("<li>Past its expiry date</li>").doesNotContain("Registered, not yet opened");
    }

    @Test
    void a_recalled_item_that_was_opened_too_says_both() {
        String page = page(dress(recalled(), openedByOthers(2)), Lang.ZH);

        assertThat(page).contains(">已召回</h1>").contains("<li>此前已开封至少 2 次</li>");
    }

    @Test
    void the_demo_says_on_the_page_that_all_keys_are_on_one_machine() {
        assertThat(page(dress(neverOpened()), Lang.ZH)).contains("演示环境").contains("所有企业的密钥都在同一台机器上");
    }

    @Test
    void a_lot_number_with_markup_in_it_stays_text() {
        String page = page(somethingWithLot("<script>", nothing()), Lang.ZH);

        assertThat(page).doesNotContainIgnoringCase("<script").contains("%3Cscript%3E");
    }

    @Test
    void a_code_with_markup_in_it_stays_text() {
        String page = text(PageGallery.malformed("\"><script>alert(1)</script>", Lang.EN));

        assertThat(page).doesNotContainIgnoringCase("<script").contains("&lt;script&gt;alert(1)");
    }

    @Test
    void words_of_companies_are_isolated_and_marked_with_their_language() {
        Lookup dress = dress(neverOpened());

        assertThat(page(dress, Lang.EN)).contains("<bdi>Xiting linen dress</bdi>");
        assertThat(page(dress, Lang.ZH)).contains("<bdi>溪亭亚麻连衣裙</bdi>").contains("<bdi lang=\"en\">400-000-9520</bdi>");
    }

    @Test
    void a_seller_of_several_sessions_is_named_once_with_the_way_to_reach_it() {
        String page = page(yoghurt(neverOpened()), Lang.EN);

        assertThat(all("<li>(Seller: [^<]*)</li>", page)).containsExactly("Seller: Nuanyang Media, 400-000-9520");
    }

    @Test
    void what_became_of_a_form_is_told_in_the_readers_language() {
        String page = text(
                ConsumerPages.lookup(dress(neverOpened()), Lang.EN, Notice.parse(Optional.of("WRONG_INNER_CODE"))));

        assertThat(page).contains("role=\"status\"").contains("does not belong to this label");
        assertThat(Notice.parse(Optional.of("<b>"))).isEmpty();
    }

    @Test
    void the_security_policy_allows_the_one_style_and_no_script_at_all() {
        assertThat(ConsumerPages.SECURITY_POLICY)
                .startsWith("default-src 'none'")
                .containsPattern("style-src 'sha256-[A-Za-z0-9+/]{43}='")
                .doesNotContain("unsafe");
    }

    private static String page(Lookup lookup, Lang lang) {
        return text(ConsumerPages.lookup(lookup, lang, Optional.empty()));
    }

    private static String text(byte[] page) {
        return new String(page, StandardCharsets.UTF_8);
    }

    private static List<String> all(String pattern, String page) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static int gzipped(String page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
