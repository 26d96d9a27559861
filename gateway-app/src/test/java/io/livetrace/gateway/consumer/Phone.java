package io.livetrace.gateway.consumer;

import io.livetrace.gateway.Answer;
import io.livetrace.gateway.ApiClient;
import io.livetrace.gateway.TestGateway;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A consumer's phone: a browser that reads English, runs no JavaScript and keeps our cookie. */
final class Phone {
    private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);

    private final TestGateway gateway;
    private String cookie = "";

    Phone(TestGateway gateway) {
        this.gateway = gateway;
    }

    /** The page behind a code, as the resolver leads to it. */
    Answer scan(String digitalLink) {
        Answer resolved = browser().get(digitalLink).expect(307);
        return browser().get(resolved.header("Location"));
    }

    /** The few words at the top of the page behind a code. */
    String verdict(String digitalLink) {
        return title(scan(digitalLink));
    }

    static String title(Answer page) {
        Matcher title = TITLE.matcher(page.body());
        return title.find() ? title.group(1) : page.body();
    }

    /** Types the inner code into the page's form and lands on the page again. */
    Answer open(Workshop.Unit unit, String innerCode) {
        Answer sent = submit("/v1/openings", Map.of("digitalLink", unit.digitalLink(), "innerCode", innerCode));
        remember(sent.expect(303));
        return browser().get(sent.header("Location"));
    }

    /** Sends a form. */
    Answer submit(String action, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser()
                .send(
                        "POST",
                        action,
                        BodyPublishers.ofString(form),
                        Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    /** Opens a unit as a program does. */
    Answer openByProgram(Workshop.Unit unit) {
        Answer opened = gateway.anyone()
                .with("Cookie", cookie)
                .post("/v1/openings", Map.of("digitalLink", unit.digitalLink(), "innerCode", unit.innerCode()));
        remember(opened);
        return opened;
    }

    private ApiClient browser() {
        return gateway.anyone()
                .with("Accept", "text/html")
                .with("Accept-Language", "en")
                .with("Cookie", cookie);
    }

    private void remember(Answer answer) {
        String set = answer.header("Set-Cookie");
        cookie = set.isEmpty() ? cookie : set.split(";", 2)[0];
    }
}
