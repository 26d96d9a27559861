package io.livetrace.gateway.ledger.fabric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;

class FabricBlocksTest {
    private static final ByteString RUBBISH = ByteString.copyFromUtf8("not an envelope at all");

    private final FabricBlocks blocks = new FabricBlocks("livetrace", "livetrace");

    @Test
    void rubbish_that_peers_found_invalid_says_nothing_and_stops_nobody() {
        var read = blocks.read(holding(RUBBISH, TxValidationCode.BAD_PAYLOAD));

        assertThat(read.transactions()).singleElement().satisfies(tx -> {
            assertThat(tx.isValid()).isFalse();
            assertThat(tx.validationCode()).isEqualTo("BAD_PAYLOAD");
            assertThat(tx.writes()).isEmpty();
        });
    }

    @Test
    void a_valid_transaction_that_cannot_be_read_is_not_passed_over() {
        assertThatThrownBy(() -> blocks.read(holding(RUBBISH, TxValidationCode.VALID)))
                .hasMessageContaining("cannot be read");
    }

    private static Block holding(ByteString transaction, TxValidationCode code) {
        return Block.newBuilder()
                .setData(BlockData.newBuilder().addData(transaction))
                .setMetadata(BlockMetadata.newBuilder()
                        .addMetadata(ByteString.EMPTY)
                        .addMetadata(ByteString.EMPTY)
                        .addMetadata(ByteString.copyFrom(new byte[] {(byte) code.getNumber()})))
                .build();
    }
}
