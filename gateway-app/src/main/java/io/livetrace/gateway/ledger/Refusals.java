package io.livetrace.gateway.ledger;

import io.livetrace.domain.Features;
import io.livetrace.domain.kernel.Refusal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a chaincode's message back into the refusal that it was. Nothing but its text survives the way through Fabric. */
public final class Refusals {
    private static final Pattern FORM =
            Pattern.compile("(?:chaincode response \\d+, )?([A-Z][A-Z0-9_]*): (.*)", Pattern.DOTALL);

    private Refusals() {}

    /** The refusal that a message tells of; empty when it tells of something else, which is a bug. */
    public static Optional<Refusal> parse(String message) {
        Matcher matcher = FORM.matcher(message);
        return matcher.matches()
                ? Features.errorCode(matcher.group(1)).map(code -> new Refusal(code, matcher.group(2)))
                : Optional.empty();
    }
}
