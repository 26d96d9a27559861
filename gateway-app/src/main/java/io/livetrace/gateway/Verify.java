package io.livetrace.gateway;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code verify}: checks what others say. */
@Command(
        name = "verify",
        description = "Checks a ledger, and what a gateway made of it, without trusting anyone.",
        mixinStandardHelpOptions = true,
        subcommands = {VerifyLedger.class, VerifyReadModel.class, VerifyReceipt.class})
final class Verify implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    /** Without a subcommand: says which there are. */
    @Override
    public Integer call() {
        java.util.Objects.requireNonNull(spec).commandLine().usage(System.err);
        return CommandLine.ExitCode.USAGE;
    }
}
