package io.livetrace.gateway.ledger.fabric;

import com.google.protobuf.InvalidProtocolBufferException;
import io.livetrace.gateway.ledger.Outbox;
import io.livetrace.gateway.ledger.Settlement;
import io.livetrace.gateway.ledger.TxStatus;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** Hands envelopes to ordering and waits for their blocks. What a peer says when it takes one tells nothing about the outcome. */
final class FabricOrdering implements Settlement.Ordering {
    private static final String REPEATED = TxValidationCode.DUPLICATE_TXID.name();
    private static final int PAUSE_MILLIS = 500;

    private final Vertx vertx;
    private final Companies companies;
    private final Calls calls;
    private final Chain chain;
    private final Map<String, Commits> commits;

    FabricOrdering(Vertx vertx, Companies companies, Calls calls, Chain chain, Map<String, Commits> commits) {
        this.vertx = vertx;
        this.companies = companies;
        this.calls = calls;
        this.chain = chain;
        this.commits = Map.copyOf(commits);
    }

    @Override
    public Future<TxStatus> order(Outbox.Envelope kept) {
        Message message = Message.of(kept);
        Commits here = Optional.ofNullable(commits.get(message.channel()))
                .orElseThrow(() -> new IllegalStateException("this gateway does not listen to " + message.channel()));
        Future<TxStatus> outcome = here.of(kept.txId());
        submit(kept, message, outcome);
        return outcome.compose(status -> status.validationCode().equals(REPEATED)
                ? status(kept).map(first -> first.orElse(status))
                : Future.succeededFuture(status));
    }

    @Override
    public Future<Optional<TxStatus>> status(Outbox.Envelope kept) {
        return chain.status(company(kept), Message.of(kept).channel(), kept.txId());
    }

    /** Until it is taken, or the waiting is over. */
    private void submit(Outbox.Envelope kept, Message message, Future<TxStatus> outcome) {
        calls.submit(company(kept), message.channel(), kept.txId(), message.envelope())
                .onFailure(failure -> vertx.timer(PAUSE_MILLIS, TimeUnit.MILLISECONDS)
                        .onSuccess(rested -> {
                            if (!outcome.isComplete()) {
                                submit(kept, message, outcome);
                            }
                        }));
    }

    private Company company(Outbox.Envelope kept) {
        return companies.of(kept.mspId().value());
    }

    /** What is ordered, and the channel that it names itself. */
    private record Message(String channel, Envelope envelope) {
        static Message of(Outbox.Envelope kept) {
            try {
                Envelope envelope = Envelope.parseFrom(kept.bytes().getBytes());
                var header = Payload.parseFrom(envelope.getPayload()).getHeader();
                return new Message(
                        ChannelHeader.parseFrom(header.getChannelHeader()).getChannelId(), envelope);
            } catch (InvalidProtocolBufferException e) {
                throw new IllegalStateException("the envelope of " + kept.txId() + " cannot be read", e);
            }
        }
    }
}
