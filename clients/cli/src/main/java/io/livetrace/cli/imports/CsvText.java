package io.livetrace.cli.imports;

import io.livetrace.cli.terminal.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file as text. Bytes that mean nothing in its encoding are refused, never replaced: what is recorded stays for good.
 *
 * @param text without a byte order mark
 * @param charset in which it was written, which a byte order mark tells better than a person
 */
record CsvText(String text, Charset charset) {
    private static final char MARK = '\uFEFF';

    static CsvText read(Path file, Charset named) {
        byte[] bytes = bytes(file);
        Charset charset = charset(bytes, named);
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer chars = CharBuffer.allocate((int) Math.ceil((double) bytes.length * decoder.maxCharsPerByte()));
        CoderResult result = decoder.decode(in, chars, true);
        String text = chars.flip().toString();
        if (result.isError()) {
            throw wrong(file, charset, text.lines().count() + (text.endsWith("\n") ? 1 : 0), in);
        }
        return new CsvText(text.startsWith(String.valueOf(MARK)) ? text.substring(1) : text, charset);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new Failure("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new Failure("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static Charset charset(byte[] bytes, Charset named) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        return begins(bytes, 0xFE, 0xFF) || begins(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16 : named;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || Byte.toUnsignedInt(bytes[i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Failure wrong(Path file, Charset charset, long line, ByteBuffer at) {
        String what = "%s is not valid %s text: line %d, byte %d of the file, is 0x%02X. Nothing was sent."
                .formatted(file, charset, line, at.position() + 1, at.get(at.position()));
        String hint = charset.equals(StandardCharsets.UTF_8)
                ? "Exports of a Chinese Excel are often GB18030: add --encoding GB18030"
                : "Name its encoding, such as --encoding UTF-8 or --encoding GB18030";
        return new Failure(what + "\n" + hint);
    }
}
