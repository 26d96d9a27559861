package io.livetrace.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything a ledger is opened with. Immutable: each method gives another configuration.
 *
 * @param directory where it is kept; absent means a temporary directory that is gone after {@code close}
 * @param channel the channel's name
 * @param organisations its members
 * @param chaincodes what runs on it
 * @param blocks when blocks are cut
 * @param limits sizes and times
 * @param faults what goes wrong on purpose
 */
public record LedgerConfig(
        Optional<Path> directory,
        String channel,
        List<Organisation> organisations,
        List<ChaincodeDefinition> chaincodes,
        BlockCutting blocks,
        Limits limits,
        Faults faults) {
    public LedgerConfig {
        organisations = List.copyOf(organisations);
        chaincodes = List.copyOf(chaincodes);
    }

    /** A ledger that lives in {@code directory}, which is made when it does not exist. */
    public static LedgerConfig at(Path directory, String channel) {
        return empty(Optional.of(directory), channel);
    }

    /** A ledger for one test: quick, and gone with {@code close}. */
    public static LedgerConfig temporary(String channel) {
        return empty(Optional.empty(), channel);
    }

    private static LedgerConfig empty(Optional<Path> directory, String channel) {
        return new LedgerConfig(
                directory, channel, List.of(), List.of(), BlockCutting.DEFAULT, Limits.DEFAULT, new Faults());
    }

    /** The same ledger, kept in that directory. */
    public LedgerConfig in(Path other) {
        return new LedgerConfig(Optional.of(other), channel, organisations, chaincodes, blocks, limits, faults);
    }

    public LedgerConfig with(Organisation... more) {
        return new LedgerConfig(directory, channel, join(organisations, more), chaincodes, blocks, limits, faults);
    }

    public LedgerConfig with(ChaincodeDefinition... more) {
        return new LedgerConfig(directory, channel, organisations, join(chaincodes, more), blocks, limits, faults);
    }

    public LedgerConfig with(BlockCutting cutting) {
        return new LedgerConfig(directory, channel, organisations, chaincodes, cutting, limits, faults);
    }

    public LedgerConfig with(Limits other) {
        return new LedgerConfig(directory, channel, organisations, chaincodes, blocks, other, faults);
    }

    public LedgerConfig with(Faults other) {
        return new LedgerConfig(directory, channel, organisations, chaincodes, blocks, limits, other);
    }

    private static <T> List<T> join(List<T> some, T[] more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
