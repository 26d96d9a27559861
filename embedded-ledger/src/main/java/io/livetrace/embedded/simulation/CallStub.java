package io.livetrace.embedded.simulation;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.crypto.Sha256;
import io.livetrace.embedded.protocol.Proposal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.jspecify.annotations.Nullable;

/** The part of the stub that tells chaincode what was asked, by whom and when, and takes its event. The state is not here. */
abstract class CallStub implements ChaincodeStub {
    private final Proposal proposal;
    private final List<ByteString> args;
    private @Nullable ChaincodeEvent event;

    CallStub(Proposal proposal, List<ByteString> args) {
        this.proposal = proposal;
        this.args = args;
    }

    @Override
    public List<byte[]> getArgs() {
        return args.stream().map(ByteString::toByteArray).toList();
    }

    @Override
    public List<String> getStringArgs() {
        return args.stream().map(ByteString::toStringUtf8).toList();
    }

    @Override
    @SuppressWarnings("NullAway") // the shim's own answer when there are no arguments
    public String getFunction() {
        return args.isEmpty() ? null : args.get(0).toStringUtf8();
    }

    @Override
    public List<String> getParameters() {
        return getStringArgs().stream().skip(1).toList();
    }

    @Override
    public String getTxId() {
        return proposal.txId();
    }

    @Override
    public String getChannelId() {
        return proposal.call().channel();
    }

    @Override
    public Instant getTxTimestamp() {
        return proposal.call().timestamp();
    }

    @Override
    public byte[] getCreator() {
        return proposal.creator().toByteArray();
    }

    @Override
    public Map<String, byte[]> getTransient() {
        Map<String, byte[]> copy = new HashMap<>();
        proposal.call().transientData().forEach((name, value) -> copy.put(name, value.toByteArray()));
        return copy;
    }

    @Override
    public SignedProposal getSignedProposal() {
        return proposal.signed();
    }

    /** SHA-256 of nonce, creator and epoch, which is always 0. */
    @Override
    public byte[] getBinding() {
        ByteString epoch = ByteString.copyFrom(ByteBuffer.allocate(Long.BYTES));
        return Sha256.of(proposal.nonce(), proposal.creator(), epoch).toByteArray();
    }

    @Override
    public void setEvent(@Nullable String name, byte @Nullable [] payload) {
        if (name == null || name.isEmpty()) {
            throw new IllegalArgumentException("event name can not be nil string");
        }
        ByteString content = payload == null ? ByteString.EMPTY : ByteString.copyFrom(payload);
        event = ChaincodeEvent.newBuilder()
                .setEventName(name)
                .setPayload(content)
                .build();
    }

    @Override
    @SuppressWarnings("NullAway") // null is the shim's answer for none
    public ChaincodeEvent getEvent() {
        return event;
    }
}
