package io.livetrace.cli.imports;

import io.livetrace.cli.Run;
import io.livetrace.cli.TinyGateway;
import io.livetrace.cli.TinyGateway.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Someone with files to import, in a folder, before a gateway. */
record Desk(Path folder, TinyGateway gateway) {
    static final String REPORTS =
            "reportId,reporter,level,gtin,lot,plan,inspected,defective,characteristic,method,value,limit,conforms,verdict,at\n";

    /** One row, which is a report; its id is to be filled in. */
    static final String REPORT =
            "%s,9521234000006,BRAND_SELF,9521234543213,L1,AQL 2.5,80,0,pH,GB/T 7573,6.8,4-8.5,yes,CONFORMANT,"
                    + "2026-11-03T16:20:00+08:00\n";

    static final String SCANS = "code,step,scannedAt\n";

    Path file(String content) {
        return file("import.csv", content, StandardCharsets.UTF_8);
    }

    Path file(String name, String content, Charset charset) {
        try {
            return Files.write(folder.resolve(name), content.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Run importing(String what, Path csv, String... options) {
        Path token = file("token", "t", StandardCharsets.UTF_8);
        String[] always = {"import", what, csv.toString(), "--server", gateway.url(), "--token-file", token.toString()};
        return Run.of(Stream.concat(Stream.of(always), Stream.of(options)).toArray(String[]::new));
    }

    List<Call> posts() {
        return gateway.calls().stream()
                .filter(call -> call.method().equals("POST"))
                .toList();
    }
}
