package io.livetrace.domain.livestream;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Speaker;
import io.livetrace.domain.kernel.Text;
import io.livetrace.domain.participant.DetachedJws;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.PartyKey;
import io.livetrace.domain.participant.SealKind;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an operator checked before it sells, and the sealed sample that it keeps. An operator without a peer signs it: a detached
 * JWS (ES256) over the canonical JSON without the member {@code signature}.
 *
 * @param items what was checked, each once
 * @param sample the number on the sealed sample
 * @param sampleReceipt the digest of the receipt for the sample
 */
public record SelectionCheck(
        Gln operator,
        RecordId slotId,
        List<Item> items,
        String sample,
        Digest sampleReceipt,
        Instant at,
        Optional<String> signature)
        implements LedgerRecord {
    public static final RecordType<SelectionCheck> TYPE =
            new RecordType<>("SelectionCheck", SelectionCheck.class, Speaker.party(0));

    /** One item and whether it was in order. */
    public record Item(SelectionItem item, boolean passed, Optional<String> note) {
        public Item {
            note.ifPresent(text -> Text.require("note", text));
        }
    }

    public SelectionCheck {
        items = List.copyOf(items);
        Text.require("sample", sample, 60);
    }

    public static RecordKey<SelectionCheck> key(Gln operator, RecordId slotId) {
        return TYPE.key(operator, slotId);
    }

    @Override
    public RecordKey<SelectionCheck> recordKey() {
        return key(operator, slotId);
    }

    /** The check, signed with the private half of a key that the operator registered. */
    public SelectionCheck sign(String keyId, PrivateKey key) {
        return with(Optional.of(DetachedJws.sign(keyId, key, content()).toString()));
    }

    /** Which of the operator's keys is said to have signed. */
    public Optional<String> keyId() {
        return signature.map(text -> DetachedJws.parse(text).keyId());
    }

    /** Refuses a signature that does not fit, and a missing one where the operator has no peer to seal the check. */
    public void requireSigned(Participant by, Optional<PartyKey> key) {
        Refusal.unless(
                signature.isPresent() || by.seal() == SealKind.PEER,
                LivestreamCode.SELECTION_CHECK_INCOMPLETE,
                "/signature: " + by.name() + " runs no peer, so its checks are signed with a registered key");
        signature.ifPresent(text -> DetachedJws.parse(text)
                .requireSigned(
                        key.orElseThrow(() -> new Refusal(
                                LivestreamCode.SELECTION_CHECK_INCOMPLETE,
                                "/signature: the key that signed is not registered for the operator")),
                        content()));
    }

    private SelectionCheck with(Optional<String> text) {
        return new SelectionCheck(operator, slotId, items, sample, sampleReceipt, at, text);
    }

    private byte[] content() {
        return Json.write(with(Optional.empty())).getBytes(StandardCharsets.UTF_8);
    }
}
