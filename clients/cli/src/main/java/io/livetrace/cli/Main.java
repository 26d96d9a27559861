package io.livetrace.cli;

import io.livetrace.cli.imports.ImportCommand;
import io.livetrace.cli.scan.ScanCommand;
import io.livetrace.cli.terminal.Failure;
import io.livetrace.cli.terminal.Terminal;
import io.livetrace.domain.kernel.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** Entry point. Exit codes: 0 done, 1 failed, 2 wrong use. */
@Command(name = "livetrace", description = "Traceability for livestream commerce, from the command line.")
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        Terminal terminal = Terminal.system();
        int code = commandLine(terminal).execute(arguments);
        terminal.flush();
        System.exit(code);
    }

    /** The commands, bound to a terminal. */
    public static CommandLine commandLine(Terminal terminal) {
        return new CommandLine(CommandSpec.forAnnotatedObject(new Main()).addOption(help()))
                .addSubcommand(new ScanCommand(terminal))
                .addSubcommand(ImportCommand.commandLine(terminal))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, terminal));
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .scopeType(ScopeType.INHERIT)
                .description("Show this help.")
                .build();
    }

    private static int explain(Exception failure, Terminal terminal) throws Exception {
        if (failure instanceof Failure || failure instanceof Refusal) {
            terminal.say(String.valueOf(failure.getMessage()));
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }
}
