package io.livetrace.domain.participant;

import io.livetrace.domain.gs1.CompanyPrefix;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whose a company prefix is. Every beginning of a registered prefix has a row too, so that point reads tell whether a new
 * prefix lies within another or contains one; no range read is needed.
 *
 * @param prefix the digits, 4 to 12
 * @param owner the company that registered it, or the first of those that registered a longer one
 * @param registered true for a registered prefix, false for a mere beginning of one
 */
public record PrefixOwner(String prefix, Gln owner, boolean registered) implements LedgerRecord {
    public static final RecordType<PrefixOwner> TYPE =
            new RecordType<>("PrefixOwner", PrefixOwner.class, Speaker.nobody());

    private static final int SHORTEST = 4;
    private static final int LONGEST = 12;

    public static RecordKey<PrefixOwner> key(String prefix) {
        return TYPE.key(prefix);
    }

    /** The prefix's own row and those of all its beginnings. */
    public static List<RecordKey<PrefixOwner>> keysOf(CompanyPrefix prefix) {
        return IntStream.rangeClosed(SHORTEST, prefix.value().length())
                .mapToObj(length -> key(prefix.value().substring(0, length)))
                .toList();
    }

    /** The rows among which the one of the GTIN's company is: a GTIN does not tell how long its company prefix is. */
    public static List<RecordKey<PrefixOwner>> keysOf(Gtin gtin) {
        String afterIndicator = gtin.value().substring(1);
        return IntStream.rangeClosed(SHORTEST, LONGEST)
                .mapToObj(length -> key(afterIndicator.substring(0, length)))
                .toList();
    }

    @Override
    public RecordKey<PrefixOwner> recordKey() {
        return key(prefix);
    }
}
