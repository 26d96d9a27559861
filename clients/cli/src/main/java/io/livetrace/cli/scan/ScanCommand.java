package io.livetrace.cli.scan;

import io.livetrace.cli.http.Answer;
import io.livetrace.cli.http.ServerOption;
import io.livetrace.cli.terminal.Failure;
import io.livetrace.cli.terminal.Terminal;
import io.livetrace.domain.gs1.ScannedCode;
import io.livetrace.domain.kernel.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks a code up and prints what is known. */
@Command(
        name = "scan",
        header = "Read a code and print what is known about the goods.",
        description =
                "Reads a picture (PNG, JPEG) or the text of a code: a GS1 Digital Link, an element string or a key.",
        customSynopsis = {
            "Examples",
            "  livetrace scan label.png",
            "  livetrace scan https://example.org/01/09521234000013/10/L1",
            "  livetrace scan '(01)09521234000013(10)L1' --json",
            "  scanner | livetrace scan -",
            ""
        })
public final class ScanCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "IMAGE|CODE", description = "A picture, a code's text, or - for standard input.")
    private String input = "";

    @Option(names = "--json", description = "Print the gateway's answer as JSON.")
    private boolean json;

    @Option(names = "--lang", paramLabel = "zh|en", description = "Language of names (default: the machine's).")
    private String language = Locale.getDefault().getLanguage();

    @Mixin
    private ServerOption server = new ServerOption();

    public ScanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String code = code();
        ScannedCode.parse(code);
        Answer answer = server.gateway().get("/v1/lookups?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8));
        if (!answer.isGood()) {
            throw new Failure(answer.problem());
        }
        if (json) {
            terminal.print(Json.write(answer.body()));
        } else {
            new LookupText(answer.body(), language.equals("zh") ? "zh" : "en", terminal).print();
        }
        return 0;
    }

    private String code() {
        if (input.equals("-")) {
            return terminal.readLine().orElseThrow(() -> new Failure("Nothing came on standard input."));
        }
        if (Files.isRegularFile(Path.of(input))) {
            return CodeImage.read(Path.of(input));
        }
        if (input.toLowerCase(Locale.ROOT).matches(".*\\.(png|jpe?g|gif|bmp)")) {
            throw new Failure("There is no file " + input);
        }
        return input;
    }
}
