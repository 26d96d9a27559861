package io.livetrace.gateway;

import io.livetrace.gateway.demo.DemoRoutes;
import io.livetrace.gateway.demo.Story;
import io.livetrace.gateway.label.TerminalQr;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What a person is told when the gateway is ready. */
final class Welcome {
    private Welcome() {}

    static void print(PrintStream out, Settings settings, Gateway gateway, long nanos) {
        String address = settings.publicUrl().orElse("http://" + settings.host() + ":" + gateway.port());
        out.printf(
                Locale.ROOT,
                "LiveTrace is ready after %.1f s. Stop it with Ctrl-C.%n%n",
                Duration.ofNanos(nanos).toMillis() / 1000.0);
        out.printf("  API        %s/v1/participants%n", address);
        out.printf("  read it    %s/docs%n", address);
        out.printf("  health     http://%s:%d/readyz%n", settings.host(), gateway.managementPort());
        out.printf("  data       %s%n%n", settings.data());
        if (settings.demo()) {
            out.println("This is a demonstration: this gateway signs for all companies. Sign in as");
            gateway.demoIdentities().forEach(identity -> print(out, identity));
            out.printf("Tokens: curl %s/v1/demo/identities%n", address);
        }
    }

    /** Says how to call the API outside a demonstration. */
    static void signIn(PrintStream out, Gateway gateway, DataDirectory directory) {
        List<Operator> operators = gateway.operators();
        out.printf("This gateway works for %s.%n", gateway.represented());
        if (operators.isEmpty()) {
            out.println("The ledger knows no company of it yet, so nobody can sign in. The platform registers it with");
            out.println("POST /v1/participants at its own gateway; then start this one again, for its token.");
            return;
        }
        out.println("Tokens are good for 30 days and made anew at every start; only you can read the files:");
        for (Operator operator : operators) {
            Path token = directory.keepToken(operator.name(), operator.token());
            out.printf(
                    "  %s  %s%n    %s%n",
                    operator.company().gln(), operator.company().name(), token);
            out.printf(
                    "    curl -H \"Authorization: Bearer $(cat %s)\" %s/v1/instructions%n", token, gateway.publicUrl());
        }
        if (gateway.represented().isPlatform()) {
            out.println(
                    "The platform admits the other companies: POST /v1/participants. For a network of five companies with a");
            out.println("story to look at: up --demo --data another-directory");
        }
    }

    /** Tells the story as it happens, and shows what to scan. */
    static void tell(PrintStream out, Gateway gateway) {
        out.println();
        Story.Told told = gateway.tellStory(chapter -> out.println("  · " + chapter));
        String cream = here(gateway, told.opened());
        out.printf("%nOpen this, or scan it: a cream, sealed when the story ends%n  %s%n", cream);
        out.println(TerminalQr.plain(cream));
        out.printf("Under its seal strip: %s (a buyer would have to lift it)%n%n", told.innerCode());
        out.printf(
                "A dress that was sold, opened, and then recalled with its cloth%n  %s%n",
                here(gateway, told.recalled()));
        if (URI.create(gateway.publicUrl()).getHost().startsWith("127.")) {
            out.println("For a phone in the same network: --host 0.0.0.0 --public-url http://<this machine>:<port>");
        }
    }

    /** A label's link at this gateway's address of today; the one that it was printed with may be another. */
    private static String here(Gateway gateway, String digitalLink) {
        return gateway.publicUrl() + URI.create(digitalLink).getRawPath();
    }

    private static void print(PrintStream out, DemoRoutes.Identity identity) {
        out.printf("  %-10s %s  %s%n", identity.role(), identity.gln(), identity.company());
    }
}
