package io.livetrace.gateway.http;

import io.vertx.core.json.JsonObject;
import java.util.List;

/** The contract as a page that people read: no script, no other origin. */
final class DocsPage {
    private static final String STYLE = "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;"
            + "padding:0 1rem;color:#1c2733}code{font-size:.95em}h2{border-bottom:1px solid #cdd6df;margin-top:2.5rem}"
            + "h3{margin-bottom:.2rem}table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.3rem .6rem;"
            + "border-bottom:1px solid #e3e8ed;vertical-align:top}.demo{background:#fff3cd;padding:.6rem 1rem}"
            + "details{margin:.4rem 0}pre{background:#f4f6f8;padding:.6rem;overflow:auto}";

    private final Contract contract;
    private final StringBuilder html = new StringBuilder();

    DocsPage(Contract contract, boolean demo) {
        this.contract = contract;
        JsonObject info = contract.json().getJsonObject("info");
        html.append("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width\">")
                .append("<title>LiveTrace API</title><style>")
                .append(STYLE)
                .append("</style><body>");
        if (demo) {
            html.append("<p class=\"demo\">This is a demonstration: one gateway signs for all companies.</p>");
        }
        element("h1", info.getString("title"));
        element("p", info.getString("description"));
        html.append("<p>The contract itself: <a href=\"/openapi.yaml\">/openapi.yaml</a></p>");
        contract.json().getJsonArray("tags").forEach(tag -> section((JsonObject) tag));
        problems();
        html.append("</body></html>");
    }

    String html() {
        return html.toString();
    }

    private void section(JsonObject tag) {
        element("h2", tag.getString("name"));
        element("p", tag.getString("description"));
        contract.operations().stream()
                .filter(operation -> operation.definition().getJsonArray("tags").contains(tag.getString("name")))
                .forEach(this::operation);
    }

    /** Where a problem's {@code type} leads. */
    private void problems() {
        element("h2", "problems");
        element("p", "An answer that is a problem (RFC 9457) has one of these codes; its type leads to this list.");
        ProblemCodes.byStatus().forEach((status, codes) -> {
            element("h3", String.valueOf(status));
            element("p", ProblemCodes.advice(status));
            html.append("<ul>");
            codes.forEach(code -> html.append("<li><code id=\"" + code + "\">" + code + "</code>"));
            html.append("</ul>");
        });
    }

    private void operation(Contract.Operation operation) {
        html.append("<h3 id=\"").append(escape(operation.id())).append("\"><code>");
        html.append(operation.method())
                .append(' ')
                .append(escape(operation.path()))
                .append("</code></h3>");
        element("p", operation.definition().getString("summary"));
        List<JsonObject> parameters = contract.parametersOf(operation);
        if (!parameters.isEmpty()) {
            html.append("<table>");
            parameters.forEach(this::parameter);
            html.append("</table>");
        }
        JsonObject body = operation.definition().getJsonObject("requestBody");
        if (body != null) {
            body.getJsonObject("content")
                    .forEach(type -> shape("Body: " + type.getKey(), (JsonObject) type.getValue()));
        }
        operation
                .definition()
                .getJsonObject("responses")
                .forEach(answer -> answer(answer.getKey(), (JsonObject) answer.getValue()));
    }

    private void answer(String status, JsonObject answer) {
        JsonObject content = contract.resolve(answer).getJsonObject("content", new JsonObject());
        if (!status.equals("default")) { // which is a problem, everywhere
            content.forEach(type -> shape(status + ": " + type.getKey(), (JsonObject) type.getValue()));
        }
    }

    private void parameter(JsonObject parameter) {
        html.append("<tr><td><code>")
                .append(escape(parameter.getString("name")))
                .append("</code><td>");
        html.append(escape(parameter.getString("in"))).append("<td>");
        html.append(escape(parameter.getString("description", "")));
    }

    private void shape(String title, JsonObject mediaType) {
        JsonObject schema = contract.expand(mediaType.getJsonObject("schema", new JsonObject()));
        html.append("<details><summary>").append(escape(title)).append("</summary><pre>");
        html.append(escape(schema.encodePrettily())).append("</pre></details>");
    }

    private void element(String name, String text) {
        html.append('<')
                .append(name)
                .append('>')
                .append(escape(text))
                .append("</")
                .append(name)
                .append('>');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
