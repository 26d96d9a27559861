package io.livetrace.cli.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.cli.terminal.Style;
import io.livetrace.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        goods();
        lookup.path("sales").forEach(this::sale);
        lookup.path("quality").forEach(this::inspection);
        recall();
        lookup.path("journey").forEach(this::step);
        evidence();
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
        terminal.print("");
    }

    private void goods() {
        JsonNode item = lookup.path("item");
        JsonNode product = lookup.path("product");
        line("Goods", sentence(text(product.path("name")), text(product.path("specification"))));
        line("Brand", text(product.at("/brand/name")));
        line(
                "Code",
                sentence(
                        prefixed("GTIN ", item.path("gtin").asText()),
                        prefixed("lot ", item.path("lot").asText()),
                        prefixed("serial ", item.path("serial").asText())));
        JsonNode lot = lookup.path("lot");
        line("Made", sentence(lot.path("madeOn").asText(), text(lot.path("madeIn"))));
        line("Keeps until", lot.path("expiresOn").asText());
    }

    private void sale(JsonNode sale) {
        line(
                "Offered by",
                sentence(
                        text(sale.at("/operator/name")),
                        text(sale.path("session")),
                        prefixed("host ", text(sale.path("host"))),
                        sale.path("aiPresenter").asBoolean() ? "presented by AI" : "",
                        time(sale.path("from"))));
    }

    private void inspection(JsonNode inspection) {
        JsonNode report = inspection.path("report");
        String level = words(inspection.path("level"));
        if (report.isMissingNode()) {
            line("Quality", level + ": no report");
            return;
        }
        boolean conforms = report.path("verdict").asText().equals("CONFORMANT");
        line(
                "Quality",
                sentence(
                        level + ": "
                                + terminal.styled(conforms ? Style.GOOD : Style.BAD, words(report.path("verdict"))),
                        text(report.at("/author/name")),
                        text(report.path("method")),
                        report.path("issuedOn").asText(),
                        prefixed("valid until ", report.path("validUntil").asText())));
        report.path("results").forEach(this::result);
    }

    private void result(JsonNode result) {
        boolean within = result.path("withinLimits").asBoolean(true);
        line(
                "",
                sentence(
                        "  " + text(result.path("item")) + " "
                                + result.path("value").asText() + " "
                                + result.path("unit").asText(),
                        prefixed("at least ", result.path("min").asText()),
                        prefixed("at most ", result.path("max").asText()),
                        within ? "" : terminal.styled(Style.BAD, "outside")));
    }

    private void recall() {
        JsonNode recall = lookup.path("recall");
        line(
                "Recall",
                sentence(text(recall.path("reason")), text(recall.at("/issuer/name")), time(recall.path("openedAt"))));
        line("", prefixed("because of ", text(recall.path("because"))));
        recall.path("steps").forEach(step -> line("", text(step)));
        line("", prefixed("return by ", recall.path("returnBy").asText()));
    }

    private void step(JsonNode step) {
        boolean gap = step.path("kind").asText().equals("GAP");
        String told = gap
                ? terminal.styled(Style.FAINT, "nothing recorded until " + time(step.path("until")))
                : sentence(
                        words(step.path("kind")),
                        text(step.path("material")),
                        text(step.path("city")),
                        text(step.at("/party/name")),
                        text(step.path("note")));
        line("Journey", time(step.path("at")) + "  " + told);
    }

    private void evidence() {
        JsonNode evidence = lookup.path("evidence");
        line(
                "Recorded",
                sentence(
                        prefixed("as of block ", lookup.path("asOfBlock").asText()),
                        time(evidence.at("/asOf/time")),
                        prefixed("signed by ", names(evidence.path("endorsedBy")))));
        if (evidence.path("demo").asBoolean()) {
            line("", "a demo: all companies' keys lie on one machine, so their signatures prove little");
        }
        line("More", lookup.at("/item/digitalLink").asText());
    }

    private void line(String name, String told) {
        if (!told.isBlank()) {
            terminal.print(terminal.styled(Style.FAINT, String.format(Locale.ROOT, "%-12s", name)) + told);
        }
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
