package io.livetrace.domain.livestream;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import io.livetrace.domain.kernel.Text;
import io.livetrace.domain.participant.Signed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an operator checked before it sells, and the sealed sample that it keeps. An operator without a peer signs it.
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
        implements Signed<SelectionCheck> {
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

    @Override
    public Gln by() {
        return operator;
    }

    @Override
    public SelectionCheck said() {
        return with(Optional.empty());
    }

    @Override
    public SelectionCheck with(String newSignature) {
        return with(Optional.of(newSignature));
    }

    private SelectionCheck with(Optional<String> newSignature) {
        return new SelectionCheck(operator, slotId, items, sample, sampleReceipt, at, newSignature);
    }
}
