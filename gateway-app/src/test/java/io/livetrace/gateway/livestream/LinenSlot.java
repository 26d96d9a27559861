package io.livetrace.gateway.livestream;

import static io.livetrace.gateway.demo.DemoCompany.ANCHOR;
import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Money;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Salt;
import io.livetrace.domain.livestream.Planning;
import io.livetrace.domain.livestream.SlotTerms;
import io.livetrace.gateway.Answer;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.catalog.Articles;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.participant.HeldKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A session of the anchor, in which it proposes one slot with a dress of the brand. */
public final class LinenSlot {
    private static final int DRESS = 777;

    private final TestGateway gateway;
    private final String id;
    private final Instant begin = Instant.now();

    private LinenSlot(TestGateway gateway, String id) {
        this.gateway = gateway;
        this.id = id;
    }

    /** Plans a session for the slot of that id, which no other slot has. */
    public static LinenSlot at(TestGateway gateway, String id) {
        gateway.holdKeyOf(ANCHOR);
        LinenSlot slot = new LinenSlot(gateway, id);
        String until = slot.begin.plus(Duration.ofDays(90)).toString();
        slot.write(
                PLATFORM,
                "/v1/participants/" + ANCHOR.gln() + "/hosts",
                Map.of("hostId", "host-of-" + id, "verifiedUntil", until));
        slot.write(BRAND, "/v1/products", Articles.dress(DRESS));
        slot.write(
                ANCHOR,
                "/v1/sessions",
                Map.of(
                        "sessionId",
                        id,
                        "hostId",
                        "host-of-" + id,
                        "title",
                        Map.of("zh", "专场", "en", "Special"),
                        "aiPresenter",
                        false,
                        "startsAt",
                        slot.begin.toString()));
        return slot;
    }

    /** Terms of the slot of that id, with that price of one dress. */
    public static SlotTerms terms(String id, long fen) {
        return new SlotTerms(
                RecordId.of(id),
                new Money(fen, "CNY"),
                Optional.of(new Money(800_000, "CNY")),
                List.of("亚麻袋"),
                2_000,
                15,
                Salt.of(Arrays.copyOf(Digest.of("salt").bytes(), Salt.BYTES)));
    }

    /** Proposes it with terms that need not be those cited; the anchor signs what would cite them. */
    public Answer propose(Digest cited, SlotTerms terms) {
        ObjectNode signed = new HeldKeys(gateway.secrets())
                .sign(
                        ANCHOR.gln(),
                        proposal().put("termsDigest", terms.digest().hex()),
                        command ->
                                Json.fromTree(command, Planning.Propose.class).by(ANCHOR.gln()))
                .await();
        return propose(proposal(terms)
                .put("termsDigest", cited.hex())
                .put("signature", signed.get("signature").asText()));
    }

    Answer propose(ObjectNode proposal) {
        return gateway.as(ANCHOR).post("/v1/slots", proposal);
    }

    /** A proposal with these terms, that leaves their digest to the gateway. */
    ObjectNode proposal(SlotTerms terms) {
        ObjectNode proposal = proposal();
        return proposal.set("terms", body(terms));
    }

    /** A proposal that neither has terms nor cites any. */
    ObjectNode proposal() {
        ObjectNode proposal = Json.object()
                .put("slotId", id)
                .put("sessionId", id)
                .put("units", 10)
                .put("preSale", true)
                .put("from", begin.toString())
                .put("until", begin.plus(Duration.ofHours(2)).toString())
                .put("shelfLifeDays", 0);
        proposal.putObject("offer")
                .putArray("components")
                .addObject()
                .put("gtin", Articles.gtin(DRESS))
                .put("quantity", 1)
                .put("gift", false);
        return proposal;
    }

    /** The brand agrees, with or without terms that it was given. */
    Answer agree(Optional<SlotTerms> terms, Digest cited) {
        ObjectNode agreement = Json.object().put("units", 10).put("termsDigest", cited.hex());
        terms.ifPresent(given -> agreement.set("terms", body(given)));
        return gateway.as(BRAND).post(path() + "/agreements", agreement);
    }

    Answer termsFor(DemoCompany company) {
        return gateway.as(company).get(path() + "/terms");
    }

    void cancel() {
        write(ANCHOR, path() + "/cancel", Map.of());
    }

    Answer purge(DemoCompany company) {
        return gateway.as(company).post(path() + "/terms/purge", Map.of());
    }

    String path() {
        return "/v1/slots/" + id;
    }

    /** Terms as they are posted: the slot is named by the request. */
    private static ObjectNode body(SlotTerms terms) {
        ObjectNode body = (ObjectNode) Json.toTree(terms);
        body.remove("slotId");
        return body;
    }

    private void write(DemoCompany company, String path, Object body) {
        Answer answer = gateway.as(company).post(path, body);
        if (answer.status() >= 300) {
            throw new AssertionError(path + ": " + answer.body());
        }
    }
}
