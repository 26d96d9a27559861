package io.livetrace.gateway;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the gateway's jar. */
@Command(
        name = "livetrace-gateway",
        description = "LiveTrace's gateway with the ledger in the same process.",
        mixinStandardHelpOptions = true,
        subcommands = {Up.class, Verify.class, WarmUp.class})
public final class Main implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    /** Without a subcommand: says which there are. */
    @Override
    public Integer call() {
        java.util.Objects.requireNonNull(spec).commandLine().usage(System.err);
        return CommandLine.ExitCode.USAGE;
    }
}
