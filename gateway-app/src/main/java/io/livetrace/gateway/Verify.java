package io.livetrace.gateway;

import picocli.CommandLine.Command;

/** {@code verify}: checks what others say. */
@Command(
        name = "verify",
        description = "Checks a ledger, and what a gateway made of it, without trusting anyone.",
        mixinStandardHelpOptions = true,
        subcommands = {VerifyLedger.class, VerifyReadModel.class, VerifyReceipt.class})
final class Verify {}
