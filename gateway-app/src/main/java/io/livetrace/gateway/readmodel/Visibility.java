package io.livetrace.gateway.readmodel;

import io.livetrace.domain.gs1.Gln;
import java.util.Collection;
import java.util.List;

/**
 * Who may see a record: everyone, or the parties it names. The platform sees all.
 *
 * @param open whether everyone may see it
 * @param parties those who may, when not everyone may
 */
public record Visibility(boolean open, List<Gln> parties) {
    private static final String EVERYONE = "*";

    public Visibility {
        parties = parties.stream().distinct().toList();
    }

    public static Visibility everyone() {
        return new Visibility(true, List.of());
    }

    public static Visibility only(Gln... parties) {
        return new Visibility(false, List.of(parties));
    }

    public static Visibility only(Collection<Gln> parties) {
        return new Visibility(false, List.copyOf(parties));
    }

    /** What a record has when no projection says otherwise. */
    public static Visibility platform() {
        return only();
    }

    public boolean admits(Viewer viewer) {
        return open
                || viewer.seesAll()
                || viewer.party().filter(parties::contains).isPresent();
    }

    /** As one text for the list of changes: {@code *}, or the parties' GLNs. */
    String text() {
        return open
                ? EVERYONE
                : String.join(" ", parties.stream().map(Gln::value).toList());
    }

    static Visibility parse(String text) {
        return switch (text) {
            case EVERYONE -> everyone();
            case "" -> platform();
            default -> only(List.of(text.split(" ")).stream().map(Gln::parse).toList());
        };
    }
}
