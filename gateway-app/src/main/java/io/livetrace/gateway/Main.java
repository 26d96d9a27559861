package io.livetrace.gateway;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the gateway's jar. */
@Command(
        name = "livetrace",
        description = "LiveTrace's gateway with the ledger in the same process.",
        mixinStandardHelpOptions = true,
        subcommands = {Up.class, Verify.class, WarmUp.class})
public final class Main {
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }
}
