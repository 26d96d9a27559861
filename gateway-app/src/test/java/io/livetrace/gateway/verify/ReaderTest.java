package io.livetrace.gateway.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.gateway.ledger.Block;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a reader says of blocks that no ledger in good order has. */
class ReaderTest {
    private static final String CHANNEL = "livetrace";

    private final Reader reader = new Reader(CHANNEL);

    @Test
    void blocks_that_follow_each_other_hold() {
        reader.read(block(0, "a", ""));
        reader.read(block(1, "b", "a"));

        assertThat(reader.report().isClean()).isTrue();
    }

    @Test
    void a_block_that_does_not_follow_the_one_before_is_named() {
        reader.read(block(0, "a", ""));
        reader.read(block(1, "b", "another"));

        assertNamed(Check.CHAIN, 1, "does not follow");
    }

    @Test
    void a_missing_block_is_named() {
        reader.read(block(0, "a", ""));
        reader.read(block(2, "c", "a"));

        assertNamed(Check.CHAIN, 2, "block 1 was expected");
    }

    @Test
    void a_block_with_other_transactions_than_its_header_names_is_named() {
        reader.read(new Block(CHANNEL, 0, "a", "", false, 1, List.of()));

        assertNamed(Check.CHAIN, 0, "not those that its header names");
    }

    @Test
    void a_peer_that_found_the_same_transaction_invalid_is_named() {
        reader.read(block(0, "a", "", opening("VALID")));
        reader.compare("BrandMSP", block(0, "a", "", opening("MVCC_READ_CONFLICT")));

        assertThat(reader.report().of(Check.PEERS))
                .singleElement()
                .satisfies(finding -> assertThat(finding.detail()).contains("BrandMSP"));
    }

    @Test
    void a_peer_that_is_behind_is_named() {
        reader.read(block(0, "a", ""));
        reader.compareHeight("BrandMSP", 0);

        assertNamed(Check.PEERS, -1, "BrandMSP has 0 blocks");
    }

    @Test
    void an_opening_that_cannot_be_one_is_named_though_nobody_can_run_it_again() {
        reader.read(block(0, "a", "", opening("VALID")));

        assertThat(reader.report().of(Check.REEXECUTION)).isEmpty();
        assertThat(reader.report().of(Check.SECRETS)).isNotEmpty();
    }

    @Test
    void a_write_without_a_call_of_our_contracts_is_named() {
        Block.Write write = new Block.Write("\0Lot\0x\0y\0", Optional.of("{}"));
        reader.read(block(0, "a", "", transaction(Optional.empty(), "VALID", write)));

        assertThat(reader.report().of(Check.REEXECUTION)).hasSize(1);
    }

    private void assertNamed(Check check, long block, String detail) {
        assertThat(reader.report().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo(check);
            assertThat(finding.block()).isEqualTo(block);
            assertThat(finding.detail()).contains(detail);
        });
    }

    private static Block block(long number, String hash, String previous, Block.Transaction... transactions) {
        return new Block(CHANNEL, number, hash, previous, true, 1, List.of(transactions));
    }

    private static Block.Transaction opening(String code) {
        return transaction(
                Optional.of(new Block.Invocation("label:open", List.of("r", "9521000000018", "{}"), "")), code);
    }

    private static Block.Transaction transaction(
            Optional<Block.Invocation> invocation, String code, Block.Write... writes) {
        return new Block.Transaction(
                0,
                "tx",
                Instant.EPOCH,
                "PlatformMSP",
                invocation,
                List.of("PlatformMSP", "BrandMSP"),
                code,
                List.of(writes),
                List.of());
    }
}
