package io.livetrace.gateway.ledger;

import static io.livetrace.gateway.demo.DemoCompany.ANCHOR;
import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.catalog.LocalText;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Money;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Salt;
import io.livetrace.domain.livestream.Offer;
import io.livetrace.domain.livestream.Planning;
import io.livetrace.domain.livestream.Running;
import io.livetrace.domain.livestream.SlotTerms;
import io.livetrace.domain.livestream.TermsKeeping;
import io.livetrace.domain.participant.Host;
import io.livetrace.domain.participant.Signatures;
import io.livetrace.domain.participant.Signed;
import io.livetrace.gateway.demo.DemoCompany;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A slot of the anchor that offers a dress of the brand, and its terms, which the brand's peer is to keep. The anchor runs no peer and
 * signs what it says.
 */
final class OfferedSlot {
    private final Ledger ledger;
    private final RecordId slotId = RecordId.of(UUID.randomUUID().toString());
    private final KeyPair studio = newKey();

    OfferedSlot(Ledger ledger) {
        this.ledger = ledger;
    }

    SlotTerms terms() {
        Salt salt = Salt.of(Arrays.copyOf(Digest.of(slotId.value()).bytes(), Salt.BYTES));
        return new SlotTerms(slotId, new Money(29_900, "CNY"), Optional.empty(), List.of(), 2_000, 15, salt);
    }

    /** The proposal, once host, key, session and dress are on the ledger. */
    Call proposal(ObjectNode dress) {
        Instant now = Instant.now();
        String hostId = "host-" + slotId;
        submit(PLATFORM, "participant:registerHost", new Host(hostId, ANCHOR.gln(), now.plus(Duration.ofDays(9))));
        submit(PLATFORM, "participant:registerKey", key());
        Planning.Plan session =
                new Planning.Plan(slotId, hostId, new LocalText("专场", "Special"), false, now, Optional.empty());
        submit(ANCHOR, "livestream:plan", signed(session, session.by(ANCHOR.gln())));
        submit(BRAND, "catalog:register", dress);
        Gtin gtin = Gtin.parse(dress.get("gtin").asText());
        Planning.Propose command = new Planning.Propose(
                slotId,
                slotId,
                new Offer(List.of(new Offer.Component(gtin, 1, false))),
                terms().digest(),
                10,
                true,
                now,
                now.plus(Duration.ofHours(2)),
                Optional.empty(),
                0,
                List.of(),
                Optional.empty(),
                Optional.empty());
        Map<String, byte[]> secret = Map.of("terms", Json.write(terms()).getBytes(StandardCharsets.UTF_8));
        return OnANetwork.call(ANCHOR, "livestream:propose", signed(command, command.by(ANCHOR.gln())))
                .hiding(new Hidden(secret, List.of(new MspId("BrandMSP"))));
    }

    void cancel() {
        submit(ANCHOR, "livestream:cancel", new Running.OfSlot(slotId));
    }

    Receipt purge() {
        return submit(BRAND, "livestream:purgeTerms", new Running.OfSlot(slotId));
    }

    /** What that company's own peer tells it. */
    TermsKeeping.Copy askedBy(DemoCompany company) {
        Call question = OnANetwork.call(company, "livestream:terms", new Running.OfSlot(slotId));
        return Json.read(ledger.evaluate(company.caller(), question).await(), TermsKeeping.Copy.class);
    }

    private ObjectNode key() {
        return Json.object()
                .put("gln", ANCHOR.gln().value())
                .put("keyId", slotId.value())
                .put(
                        "publicKey",
                        Base64.getEncoder().encodeToString(studio.getPublic().getEncoded()));
    }

    private <T extends Signed<T>> ObjectNode signed(Object command, T said) {
        T signed = Signatures.sign(said, slotId.value(), studio.getPrivate());
        return ((ObjectNode) Json.toTree(command))
                .put("signature", signed.signature().orElseThrow());
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private Receipt submit(DemoCompany company, String function, Object command) {
        return ledger.submit(company.caller(), OnANetwork.call(company, function, command))
                .await();
    }
}
