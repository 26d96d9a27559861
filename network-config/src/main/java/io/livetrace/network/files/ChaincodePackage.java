package io.livetrace.network.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * What every company installs and approves. It holds no code: the label names the very code by its digest, and each company
 * runs that code itself. The same code gives the same bytes on every machine, so all approve the same id.
 *
 * @param label the chaincode's name and the beginning of its code's SHA-256
 */
public record ChaincodePackage(String label) {
    /** The chaincode's name on its channels. */
    public static final String CHAINCODE = "livetrace";

    private static final int DIGITS = 16;

    /** The package that stands for code with this digest. */
    public static ChaincodePackage of(String digest) {
        return new ChaincodePackage(CHAINCODE + "_" + digest.substring(0, DIGITS));
    }

    /** The package itself, a gzipped tar. */
    public byte[] content() {
        byte[] code = archive(Map.of("connection.json", utf8("{\"address\":\"see the builder\"}")));
        byte[] metadata = utf8("{\"type\":\"ccaas\",\"label\":\"" + label + "\"}");
        return archive(Map.of("code.tar.gz", code, "metadata.json", metadata));
    }

    /** The package's id as the lifecycle reckons it: label and digest. */
    public String id() {
        return label + ":" + sha256(content());
    }

    /** The version that companies approve. */
    public String version() {
        return label.substring(CHAINCODE.length() + 1);
    }

    /** Nothing in it depends on time, user or order. */
    private static byte[] archive(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(compressed(bytes))) {
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                entry.setModTime(0);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static OutputStream compressed(OutputStream target) throws IOException {
        return new GzipCompressorOutputStream(target, new GzipParameters());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
