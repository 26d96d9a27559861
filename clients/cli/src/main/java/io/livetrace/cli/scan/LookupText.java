package io.livetrace.cli.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.cli.terminal.Style;
import io.livetrace.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A lookup as lines for a person. It reads the tree leniently: what a newer gateway adds is passed over, what an answer lacks
 * is left out.
 *
 * @param lookup the body of {@code GET /v1/lookups}
 * @param language {@code zh} or {@code en}
 */
record LookupText(JsonNode lookup, String language, Terminal terminal) {
    void print() {
        verdict();
        terminal.print("");
        goods();
        section("Offered by", each("sales", this::sale));
        section("Quality", each("quality", this::inspection));
        section("Recall", recall());
        section("Journey", each("journey", this::step));
        section("Recorded", evidence());
        section("More", List.of(lookup.at("/item/digitalLink").asText()));
    }

    private void verdict() {
        VerdictWords words = VerdictWords.of(lookup.at("/verdict/code").asText());
        terminal.print(terminal.styled(words.style(), words.words()));
        for (JsonNode fact : lookup.at("/verdict/facts")) {
            String told = sentence(
                    text(fact.path("reason")),
                    prefixed("by ", text(fact.at("/issuer/name"))),
                    prefixed("since ", time(fact.path("since"))),
                    prefixed("first opened ", time(fact.path("first"))),
                    prefixed("last day ", fact.path("lastDay").asText()));
            if (!told.isEmpty()) {
                terminal.print("  " + told);
            }
        }
    }

    private void goods() {
        JsonNode item = lookup.path("item");
        JsonNode product = lookup.path("product");
        JsonNode lot = lookup.path("lot");
        section("Goods", List.of(sentence(text(product.path("name")), text(product.path("specification")))));
        section("Brand", List.of(text(product.at("/brand/name"))));
        String code = sentence(
                prefixed("GTIN ", item.path("gtin").asText()),
                prefixed("lot ", item.path("lot").asText()),
                prefixed("serial ", item.path("serial").asText()));
        section("Code", List.of(code));
        section("Made", List.of(sentence(lot.path("madeOn").asText(), text(lot.path("madeIn")))));
        section("Keeps until", List.of(lot.path("expiresOn").asText()));
    }

    private List<String> sale(JsonNode sale) {
        return List.of(sentence(
                text(sale.at("/operator/name")),
                text(sale.path("session")),
                prefixed("host ", text(sale.path("host"))),
                sale.path("aiPresenter").asBoolean() ? "presented by AI" : "",
                time(sale.path("from"))));
    }

    private List<String> inspection(JsonNode inspection) {
        JsonNode report = inspection.path("report");
        String level = words(inspection.path("level"));
        if (report.isMissingNode()) {
            return List.of(level + ": no report");
        }
        List<String> told = new ArrayList<>();
        told.add(level + ": "
                + sentence(
                        judged(report.path("verdict").asText().equals("CONFORMANT"), words(report.path("verdict"))),
                        text(report.at("/author/name")),
                        report.path("accreditation").asText(),
                        time(report.path("issuedAt")),
                        prefixed("valid until ", time(report.path("validUntil")))));
        report.path("results").forEach(result -> told.add("  " + result(result)));
        return told;
    }

    private String result(JsonNode result) {
        String value =
                (result.path("value").asText() + " " + result.path("unit").asText()).strip();
        return text(result.path("characteristic")) + " "
                + sentence(
                        judged(result.path("conforms").asBoolean(), value),
                        prefixed("limit ", result.path("limit").asText()),
                        result.path("method").asText());
    }

    private List<String> recall() {
        JsonNode recall = lookup.path("recall");
        List<String> told = new ArrayList<>();
        told.add(sentence(text(recall.path("reason")), text(recall.at("/issuer/name")), time(recall.path("openedAt"))));
        told.add(prefixed("because of ", text(recall.path("because"))));
        recall.path("steps").forEach(step -> told.add(text(step)));
        told.add(prefixed("return by ", recall.path("returnBy").asText()));
        return told;
    }

    private List<String> step(JsonNode step) {
        boolean gap = step.path("kind").asText().equals("GAP");
        String told = gap
                ? terminal.styled(Style.FAINT, "nothing recorded until " + time(step.path("until")))
                : sentence(
                        words(step.path("kind")),
                        text(step.path("material")),
                        text(step.path("city")),
                        text(step.at("/party/name")),
                        text(step.path("note")));
        return List.of(time(step.path("at")) + "  " + told);
    }

    private List<String> evidence() {
        JsonNode evidence = lookup.path("evidence");
        boolean demo = evidence.path("demo").asBoolean();
        return List.of(
                sentence(
                        prefixed("as of block ", lookup.path("asOfBlock").asText()),
                        time(evidence.at("/asOf/time")),
                        prefixed("signed by ", names(evidence.path("endorsedBy")))),
                demo ? "a demo: all companies' keys lie on one machine, so their signatures prove little" : "");
    }

    private List<String> each(String list, Function<JsonNode, List<String>> told) {
        List<String> all = new ArrayList<>();
        lookup.path(list).forEach(one -> all.addAll(told.apply(one)));
        return all;
    }

    /** Lines under one heading, which stands before the first of them; without a line nothing. */
    private void section(String name, List<String> lines) {
        String heading = name;
        for (String line : lines) {
            if (!line.isBlank()) {
                terminal.print(terminal.styled(Style.FAINT, String.format(Locale.ROOT, "%-12s", heading)) + line);
                heading = "";
            }
        }
    }

    private String judged(boolean good, String text) {
        return terminal.styled(good ? Style.GOOD : Style.BAD, text);
    }

    private String text(JsonNode text) {
        return text.isTextual() ? text.asText() : text.path(language).asText();
    }

    private String names(JsonNode organisations) {
        return StreamSupport.stream(organisations.spliterator(), false)
                .map(organisation -> text(organisation.path("name")))
                .collect(Collectors.joining(" and "));
    }

    /** An enum's constant as words: {@code BRAND_SELF} becomes "brand self". */
    private static String words(JsonNode constant) {
        return constant.asText().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A time to the minute, in UTC as it was recorded. */
    private static String time(JsonNode instant) {
        return instant.asText().replaceFirst("T(\\d\\d:\\d\\d).*", " $1 UTC");
    }

    private static String prefixed(String prefix, String text) {
        return text.isEmpty() ? "" : prefix + text;
    }

    private static String sentence(String... parts) {
        List<String> said = new ArrayList<>(List.of(parts));
        said.removeIf(String::isBlank);
        return String.join(", ", said);
    }
}
