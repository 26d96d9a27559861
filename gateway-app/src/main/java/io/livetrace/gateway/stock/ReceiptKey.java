package io.livetrace.gateway.stock;

import io.livetrace.domain.participant.PartyKey;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.Caller;
import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.participant.HeldKeys;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.readmodel.Viewer;
import io.vertx.core.Future;
import java.util.Optional;

/**
 * The key with which the platform signs receipts: made once, kept in the vault, which all its gateways share, and registered on the
 * ledger, so that anybody can check them.
 */
final class ReceiptKey {
    private final HeldKeys keys;
    private final Ledger ledger;
    private final ReadModel readModel;
    private final Caller owner;
    private volatile Optional<HeldKeys.Pair> pair = Optional.empty();

    ReceiptKey(HeldKeys keys, Ledger ledger, ReadModel readModel, Caller owner) {
        this.keys = keys;
        this.ledger = ledger;
        this.readModel = readModel;
        this.owner = owner;
    }

    Caller owner() {
        return owner;
    }

    /** The key. What it signs can be checked as soon as it is registered, which is seen to when it is first used. */
    Future<HeldKeys.Pair> pair() {
        return pair.map(Future::succeededFuture)
                .orElseGet(() -> keys.forReceipts(owner.gln()).onSuccess(this::registerOnce));
    }

    /** Tried again with the next signature where it fails. */
    private void registerOnce(HeldKeys.Pair made) {
        pair = Optional.of(made);
        readModel
                .read(Viewer.EVERYTHING, now -> now.find(PartyKey.key(owner.gln(), made.keyId())))
                .compose(known -> known.isPresent() ? Future.succeededFuture() : register(made))
                .onFailure(failure -> pair = Optional.empty());
    }

    private Future<?> register(HeldKeys.Pair made) {
        PartyKey key = new PartyKey(owner.gln(), made.keyId(), made.publicKey());
        return ledger.submit(owner, Call.of("participant:registerKey", "key-" + made.keyId(), owner, key));
    }
}
