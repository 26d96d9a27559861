package io.livetrace.gateway.ledger.fabric;

import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A company's peers. One of them is called until it does not answer, then the next. */
final class Peers implements AutoCloseable {
    private static final int MOST_BYTES = 100 * 1024 * 1024;

    private final List<ManagedChannel> all;
    private final AtomicInteger current = new AtomicInteger();

    Peers(List<FabricConnection.Peer> peers) {
        this.all = peers.stream().map(Peers::channel).toList();
    }

    /** The peer to call now. */
    ManagedChannel current() {
        return all.get(current.get());
    }

    int count() {
        return all.size();
    }

    /** That peer does not answer; the next one is connected to at once, however long it has been away. */
    void leave(ManagedChannel silent) {
        int place = all.indexOf(silent);
        current.compareAndSet(place, (place + 1) % all.size());
        current().resetConnectBackoff();
    }

    @Override
    public void close() {
        all.forEach(ManagedChannel::shutdownNow);
    }

    private static ManagedChannel channel(FabricConnection.Peer peer) {
        try {
            ChannelCredentials tls = TlsChannelCredentials.newBuilder()
                    .trustManager(new File(peer.authority()))
                    .build();
            return Grpc.newChannelBuilder(peer.address(), tls)
                    .overrideAuthority(peer.host())
                    .maxInboundMessageSize(MOST_BYTES)
                    .keepAliveTime(1, TimeUnit.MINUTES)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read who vouches for " + peer.host(), e);
        }
    }
}
