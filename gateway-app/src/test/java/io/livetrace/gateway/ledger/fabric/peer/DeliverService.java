package io.livetrace.gateway.ledger.fabric.peer;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.livetrace.embedded.EmbeddedLedger;
import io.livetrace.embedded.Subscription;
import io.livetrace.embedded.block.Block;
import java.util.function.Function;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.orderer.SeekInfo;
import org.hyperledger.fabric.protos.peer.DeliverGrpc;
import org.hyperledger.fabric.protos.peer.DeliverResponse;
import org.hyperledger.fabric.protos.peer.FilteredBlock;
import org.hyperledger.fabric.protos.peer.FilteredTransaction;

/** A peer's Deliver service: blocks from the wished number on, and each new one when it comes. */
final class DeliverService extends DeliverGrpc.DeliverImplBase {
    private final EmbeddedLedger ledger;
    private final Pace pace;
    private final String channel;

    DeliverService(EmbeddedLedger ledger, Pace pace, String channel) {
        this.ledger = ledger;
        this.pace = pace;
        this.channel = channel;
    }

    @Override
    public StreamObserver<Envelope> deliver(StreamObserver<DeliverResponse> client) {
        return new Reader(client, DeliverService::whole);
    }

    @Override
    public StreamObserver<Envelope> deliverFiltered(StreamObserver<DeliverResponse> client) {
        return new Reader(client, this::filtered);
    }

    private static DeliverResponse whole(Block block) {
        try {
            return DeliverResponse.newBuilder()
                    .setBlock(org.hyperledger.fabric.protos.common.Block.parseFrom(block.raw()))
                    .build();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    private DeliverResponse filtered(Block block) {
        FilteredBlock.Builder filtered =
                FilteredBlock.newBuilder().setChannelId(channel).setNumber(block.number());
        block.transactions()
                .forEach(tx -> filtered.addFilteredTransactions(
                        FilteredTransaction.newBuilder().setTxid(tx.txId()).setTxValidationCode(tx.code())));
        return DeliverResponse.newBuilder().setFilteredBlock(filtered).build();
    }

    private final class Reader implements StreamObserver<Envelope> {
        private final ServerCallStreamObserver<DeliverResponse> client;
        private final Function<Block, DeliverResponse> form;
        private volatile Subscription blocks = () -> {};

        Reader(StreamObserver<DeliverResponse> client, Function<Block, DeliverResponse> form) {
            this.client = (ServerCallStreamObserver<DeliverResponse>) client;
            this.form = form;
            this.client.setOnCancelHandler(() -> blocks.close());
        }

        @Override
        public void onNext(Envelope wish) {
            blocks = ledger.blocks(start(wish), block -> {
                pace.keep();
                client.onNext(form.apply(block));
            });
        }

        @Override
        public void onError(Throwable gone) {}

        @Override
        public void onCompleted() {}
    }

    private static long start(Envelope wish) {
        try {
            return SeekInfo.parseFrom(Payload.parseFrom(wish.getPayload()).getData())
                    .getStart()
                    .getSpecified()
                    .getNumber();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
