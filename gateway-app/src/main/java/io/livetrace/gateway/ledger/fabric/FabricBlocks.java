package io.livetrace.gateway.ledger.fabric;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import io.livetrace.gateway.ledger.Block;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeSpec;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * A peer's blocks in the port's words. Any member can have rubbish ordered: peers find it invalid, and here it is a transaction that
 * says nothing.
 */
final class FabricBlocks {
    private static final HexFormat HEX = HexFormat.of();

    private final String channel;
    private final String chaincode;

    /** @param chaincode the namespace whose writes are of interest */
    FabricBlocks(String channel, String chaincode) {
        this.channel = channel;
        this.chaincode = chaincode;
    }

    /** The port's view of a block; transactions that configure the channel are there too, with nothing written. */
    Block read(org.hyperledger.fabric.protos.common.Block block) {
        try {
            ByteString codes = block.getMetadata().getMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE);
            List<Block.Transaction> transactions = new ArrayList<>();
            for (int i = 0; i < block.getData().getDataCount(); i++) {
                transactions.add(transaction(i, block.getData().getData(i), code(codes.byteAt(i))));
            }
            BlockHeader header = block.getHeader();
            return new Block(
                    channel,
                    header.getNumber(),
                    BlockHash.of(header),
                    hex(header.getPreviousHash()),
                    BlockHash.ofData(block.getData()).equals(hex(header.getDataHash())),
                    block.getSerializedSize(),
                    transactions);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(
                    "block " + block.getHeader().getNumber() + " of " + channel + " cannot be read", e);
        }
    }

    private static String code(byte value) {
        return String.valueOf(TxValidationCode.forNumber(Byte.toUnsignedInt(value)));
    }

    private Block.Transaction transaction(int index, ByteString bytes, String code)
            throws InvalidProtocolBufferException {
        try {
            return readable(index, bytes, code);
        } catch (InvalidProtocolBufferException | IndexOutOfBoundsException | DateTimeException e) {
            if (code.equals(TxValidationCode.VALID.name())) {
                throw e;
            }
            return new Block.Transaction(
                    index, "", Instant.EPOCH, "", Optional.empty(), List.of(), code, List.of(), List.of());
        }
    }

    private Block.Transaction readable(int index, ByteString bytes, String code) throws InvalidProtocolBufferException {
        Payload payload = Payload.parseFrom(Envelope.parseFrom(bytes).getPayload());
        ChannelHeader header = ChannelHeader.parseFrom(payload.getHeader().getChannelHeader());
        ByteString creator = SignatureHeader.parseFrom(payload.getHeader().getSignatureHeader())
                .getCreator();
        boolean endorsed = header.getType() == HeaderType.ENDORSER_TRANSACTION_VALUE;
        Optional<ChaincodeActionPayload> action = endorsed ? Optional.of(action(payload.getData())) : Optional.empty();
        List<NsReadWriteSet> ours = action.isPresent() ? writeSets(action.get().getAction()) : List.of();
        return new Block.Transaction(
                index,
                header.getTxId(),
                instant(header.getTimestamp()),
                msp(creator),
                action.isPresent() ? invocation(action.get(), hex(creator)) : Optional.empty(),
                action.isPresent() ? endorsers(action.get().getAction()) : List.of(),
                code,
                FabricWrites.open(ours),
                FabricWrites.hashed(ours));
    }

    private static ChaincodeActionPayload action(ByteString transaction) throws InvalidProtocolBufferException {
        return ChaincodeActionPayload.parseFrom(
                Transaction.parseFrom(transaction).getActions(0).getPayload());
    }

    private Optional<Block.Invocation> invocation(ChaincodeActionPayload action, String signer)
            throws InvalidProtocolBufferException {
        ByteString input = ChaincodeProposalPayload.parseFrom(action.getChaincodeProposalPayload())
                .getInput();
        ChaincodeSpec spec = ChaincodeInvocationSpec.parseFrom(input).getChaincodeSpec();
        return spec.getChaincodeId().getName().equals(chaincode)
                ? Block.Invocation.of(
                        spec.getInput().getArgsList().stream()
                                .map(ByteString::toStringUtf8)
                                .toList(),
                        signer)
                : Optional.empty();
    }

    private List<NsReadWriteSet> writeSets(ChaincodeEndorsedAction action) throws InvalidProtocolBufferException {
        ChaincodeAction result =
                ChaincodeAction.parseFrom(ProposalResponsePayload.parseFrom(action.getProposalResponsePayload())
                        .getExtension());
        return TxReadWriteSet.parseFrom(result.getResults()).getNsRwsetList().stream()
                .filter(set -> set.getNamespace().equals(chaincode))
                .toList();
    }

    private static List<String> endorsers(ChaincodeEndorsedAction action) throws InvalidProtocolBufferException {
        List<String> endorsers = new ArrayList<>();
        for (Endorsement endorsement : action.getEndorsementsList()) {
            endorsers.add(msp(endorsement.getEndorser()));
        }
        return endorsers;
    }

    private static String msp(ByteString identity) throws InvalidProtocolBufferException {
        return SerializedIdentity.parseFrom(identity).getMspid();
    }

    private static Instant instant(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }

    private static String hex(ByteString bytes) {
        return HEX.formatHex(bytes.toByteArray());
    }
}
