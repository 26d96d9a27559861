package io.livetrace.network.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChaincodePackageTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private final ChaincodePackage chaincode = ChaincodePackage.of(DIGEST);

    @Test
    void the_same_code_makes_the_same_bytes() {
        assertThat(ChaincodePackage.of(DIGEST).content()).isEqualTo(chaincode.content());
        assertThat(HexFormat.of().formatHex(chaincode.content(), 4, 8)) // gzip's time
                .isEqualTo("00000000");
    }

    @Test
    void other_code_makes_another_package() {
        assertThat(ChaincodePackage.of("f".repeat(64)).id()).isNotEqualTo(chaincode.id());
    }

    @Test
    void its_id_is_the_label_and_the_digest_of_the_package() throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(chaincode.content());

        assertThat(chaincode.label()).isEqualTo("livetrace_0123456789abcdef");
        assertThat(chaincode.id())
                .isEqualTo(chaincode.label() + ":" + HexFormat.of().formatHex(digest));
        assertThat(chaincode.version()).isEqualTo("0123456789abcdef");
    }

    @Test
    void it_holds_what_the_lifecycle_asks_for_and_nothing_of_whoever_made_it() throws IOException {
        SortedMap<String, byte[]> files = unpack(chaincode.content());

        assertThat(files).containsOnlyKeys("code.tar.gz", "metadata.json");
        assertThat(new String(files.get("metadata.json"), StandardCharsets.UTF_8))
                .isEqualTo("{\"type\":\"ccaas\",\"label\":\"livetrace_0123456789abcdef\"}");
        assertThat(unpack(files.get("code.tar.gz"))).containsOnlyKeys("connection.json");
    }

    private static SortedMap<String, byte[]> unpack(byte @Nullable [] archive) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(Objects.requireNonNull(archive)));
                TarArchiveInputStream tar = new TarArchiveInputStream(plain)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                assertThat(entry.getLastModifiedTime().toMillis()).isZero();
                assertThat(entry.getUserName() + entry.getGroupName()).isEmpty();
                assertThat(entry.getLongUserId() + entry.getLongGroupId()).isZero();
                files.put(entry.getName(), tar.readAllBytes());
            }
        }
        return files;
    }
}
