package io.livetrace.chaincode.ledger;

import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.PrefixOwner;
import io.livetrace.domain.participant.SealKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hyperledger.fabric.shim.ChaincodeStub;

/**
 * The seal of a record is its SHA-256, written under the same key into the implicit private collection of the company it
 * speaks for; Fabric lets nobody write there without that company's endorsement. Here seals are set and held against
 * records. Source: ledger-model, "Who may".
 */
final class Seals {
    private final ChaincodeStub stub;
    private final State state;
    private final Map<Gtin, Optional<Participant>> brands = new HashMap<>();

    Seals(ChaincodeStub stub, State state) {
        this.stub = stub;
        this.state = state;
    }

    /** Refuses unless the bytes under the key are what its company sealed; absent and unsealed agree. */
    void require(RecordKey<?> key, String composite, byte[] bytes) {
        Refusal.unless(
                hold(key, composite, bytes),
                KernelCode.UNSEALED,
                key + " does not carry the seal of the company it speaks for; nobody may rely on it");
    }

    boolean hold(RecordKey<?> key, String composite, byte[] bytes) {
        if (key.type().speaker().isNobody()) {
            return true;
        }
        Optional<Participant> speaker = speakerOf(key);
        if (speaker.isEmpty()) {
            return !State.isThere(bytes);
        }
        return !seals(speaker.get()) || isSealed(speaker.get().mspId(), composite, bytes);
    }

    /** Seals a record that this transaction writes, if its company runs a peer. */
    void set(LedgerRecord content, String composite, byte[] bytes) {
        sealerOf(content.recordKey())
                .ifPresent(mspId -> stub.putPrivateData(
                        Keys.collectionOf(mspId), composite, Digest.of(bytes).bytes()));
    }

    /** Takes the seal of a record that this transaction deletes. */
    void remove(RecordKey<?> key, String composite) {
        sealerOf(key).ifPresent(mspId -> stub.delPrivateData(Keys.collectionOf(mspId), composite));
    }

    /**
     * The brand whose registered prefixes cover the GTIN. A product names it, and the registry confirms it; where the product is
     * absent, as when someone has deleted it, the registry alone tells.
     */
    Optional<Participant> brandOf(Gtin gtin) {
        Optional<Participant> known = brands.get(gtin);
        if (known == null) {
            known = state.bare(Product.key(gtin))
                    .flatMap(product -> confirmed(product.brand(), gtin))
                    .or(() -> registered(gtin));
            brands.put(gtin, known);
        }
        return known;
    }

    private Optional<Participant> registered(Gtin gtin) {
        return PrefixOwner.keysOf(gtin).stream()
                .flatMap(key -> state.find(key).stream())
                .filter(PrefixOwner::registered)
                .flatMap(row -> confirmed(row.owner(), gtin).stream())
                .findFirst();
    }

    private Optional<Participant> confirmed(Gln brand, Gtin gtin) {
        return state.find(Participant.key(brand)).filter(participant -> participant.issues(gtin));
    }

    private Optional<MspId> sealerOf(RecordKey<?> key) {
        return key.type().speaker().isNobody()
                ? Optional.empty()
                : speakerOf(key).filter(Seals::seals).map(Participant::mspId);
    }

    private Optional<Participant> speakerOf(RecordKey<?> key) {
        var speaker = key.type().speaker();
        String part = key.parts().get(speaker.part());
        return switch (speaker.kind()) {
            case NOBODY -> Optional.empty();
            case PARTY -> state.find(Participant.key(Gln.parse(part)));
            case BRAND_OF_GTIN -> brandOf(Gtin.parse(part));
        };
    }

    /** On the ledger a private value is known to all by its hash; the value here is the record's digest. */
    private boolean isSealed(MspId mspId, String composite, byte[] bytes) {
        byte[] sealed = stub.getPrivateDataHash(Keys.collectionOf(mspId), composite);
        if (!State.isThere(bytes) || !State.isThere(sealed)) {
            return State.isThere(bytes) == State.isThere(sealed);
        }
        return Arrays.equals(sealed, Digest.of(Digest.of(bytes).bytes()).bytes());
    }

    private static boolean seals(Participant participant) {
        return participant.seal() == SealKind.PEER;
    }
}
