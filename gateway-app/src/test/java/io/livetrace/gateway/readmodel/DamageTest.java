package io.livetrace.gateway.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.catalog.Articles;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.sql.Database;
import io.livetrace.gateway.sql.Databases;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is not what was written is not opened: it is dropped, and the blocks are folded anew. */
class DamageTest {
    private static final int FLIPS = 40;

    @TempDir
    private Path data;

    private final Vertx vertx = Vertx.vertx();
    private Path file = Path.of("");
    private String intact = "";
    private String empty = "";

    @BeforeEach
    void a_read_model_with_a_few_records() {
        try (TestGateway gateway = TestGateway.on(data)) {
            gateway.as(DemoCompany.BRAND)
                    .post("/v1/products", Articles.dress(1))
                    .expect(201);
        }
        file = data.resolve("readmodel.db");
        intact = hash();
        empty = hashIn(data.resolve("ledger"));
        assertThat(intact).isNotEqualTo(empty);
    }

    @AfterEach
    void stop() {
        vertx.close().await();
    }

    @Test
    void a_flipped_byte_anywhere_is_found_or_harmless() throws IOException {
        byte[] content = Files.readAllBytes(file);
        Random random = new Random(20261122);
        int found = 0;
        for (int i = 0; i < FLIPS; i++) {
            int position = random.nextInt(content.length);
            byte[] damaged = content.clone();
            damaged[position] ^= 0x10;
            Files.write(file, damaged);

            String hash = hash();

            assertThat(hash).as("after byte %d was flipped", position).isIn(intact, empty);
            found += hash.equals(empty) ? 1 : 0;
        }
        assertThat(found).isPositive();
    }

    @Test
    void a_row_that_is_missing_is_noticed() {
        Database database = Databases.in(data).open(vertx, "readmodel");
        database.write(handle -> handle.execute("delete from record where type = 'Product'"))
                .await();
        database.close().await();

        assertThat(hash()).isEqualTo(empty);
    }

    private String hash() {
        return hashIn(data);
    }

    private String hashIn(Path directory) {
        Database database = ReadModel.openOrDrop(vertx, Databases.in(directory));
        String hash = database.read(ContentHash::of).await();
        database.close().await();
        return hash;
    }
}
