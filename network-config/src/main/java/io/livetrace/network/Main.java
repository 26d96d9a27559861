package io.livetrace.network;

import io.livetrace.network.fabric.Failed;
import io.livetrace.network.topology.Wrong;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code livetrace network}: a Fabric network of several companies on this machine. Exit codes: 0 done, 1 failed, 2 wrong use. */
@Command(
        name = "livetrace network",
        header = "Runs a Hyperledger Fabric network of several companies on this machine.",
        description = {
            "",
            "Examples",
            "  ./livetrace network up               three companies with a peer each, and an orderer",
            "  ./livetrace up --ledger fabric --demo   then, the story on it",
            "  ./livetrace network logs peer0.brand -f",
            "  ./livetrace network add-org Mill        one more company, while all goes on",
            ""
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            AddOrgCommand.class,
            RevokeCommand.class,
            ResetCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure))
                .execute(arguments));
    }

    private static int explain(Exception failure) throws Exception {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Failed || cause instanceof Wrong || cause instanceof UncheckedIOException) {
                System.err.println("livetrace: " + cause.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
        }
        throw failure;
    }
}
