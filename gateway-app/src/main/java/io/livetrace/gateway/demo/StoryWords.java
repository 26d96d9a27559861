package io.livetrace.gateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Salt;
import io.livetrace.gateway.participant.HeldKeys;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces {@code ${…}} in the story by times, digests, salts, keys and parts of earlier answers. Used by one thread. */
final class StoryWords {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([^${}]+)}");

    private static final ZoneId PLACE_OF_THE_STORY = ZoneId.of("Asia/Shanghai");

    private final Clock clock;
    private final Diary diary;
    private final Map<String, JsonNode> saved = new TreeMap<>();

    StoryWords(Clock clock, Diary diary) {
        this.clock = clock;
        this.diary = diary;
    }

    void save(String name, JsonNode answer) {
        saved.put(name, answer);
    }

    /** The part of a saved answer, such as {@code labels.0.digitalLink}. */
    String saved(String path) {
        String[] steps = path.split("\\.", -1);
        JsonNode node = saved.getOrDefault(steps[0], Json.object());
        for (int i = 1; i < steps.length; i++) {
            node = node.isArray() ? node.path(Integer.parseInt(steps[i])) : node.path(steps[i]);
        }
        if (node.isMissingNode()) {
            throw new IllegalStateException("the story has nothing saved at " + path);
        }
        return node.asText();
    }

    /** The text with every place filled, innermost first. */
    String fill(String text) {
        String filled = text;
        while (PLACE.matcher(filled).find()) {
            filled = PLACE.matcher(filled).replaceAll(match -> Matcher.quoteReplacement(value(match.group(1))));
        }
        return filled;
    }

    /** The tree with every text filled. */
    JsonNode fill(JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(fill(node.asText()));
        }
        if (node instanceof ObjectNode members) {
            ObjectNode filled = Json.object();
            members.properties().forEach(member -> filled.set(member.getKey(), fill(member.getValue())));
            return filled;
        }
        if (node instanceof ArrayNode items) {
            ArrayNode filled = items.arrayNode();
            items.forEach(item -> filled.add(fill(item)));
            return filled;
        }
        return node;
    }

    private String value(String expression) {
        if (expression.startsWith("now")) {
            return time(expression.substring("now".length()));
        }
        if (expression.startsWith("today")) {
            return date(expression.substring("today".length()));
        }
        if (expression.equals("second")) {
            return diary.once("second", () -> Long.toString(clock.instant().getEpochSecond()));
        }
        if (expression.equals("salt")) {
            return newSalt();
        }
        if (expression.startsWith("sha256 ")) {
            return Digest.of(expression.substring("sha256 ".length())).hex();
        }
        return expression.startsWith("key ") ? publicKey(expression.split(" ", -1)) : saved(expression);
    }

    /** The gateway keeps the private half, and signs with it for the company. */
    private String publicKey(String[] words) {
        return new HeldKeys(diary.vault())
                .of(DemoCompany.valueOf(words[1]).gln(), words[2])
                .await()
                .publicKey();
    }

    private static String newSalt() {
        byte[] random = new byte[Salt.BYTES];
        new SecureRandom().nextBytes(random);
        return Salt.of(random).hex();
    }

    private String time(String offset) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (offset.isEmpty()) {
            return now.toString();
        }
        Duration by = Duration.parse(offset.substring(1));
        return (offset.charAt(0) == '-' ? now.minus(by) : now.plus(by)).toString();
    }

    private String date(String offset) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), PLACE_OF_THE_STORY);
        return today.plusDays(offset.isEmpty() ? 0 : Integer.parseInt(offset)).toString();
    }
}
