package io.livetrace.gateway;

import static io.livetrace.gateway.Patience.patiently;
import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.gateway.catalog.Articles;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.embedded.Networks;
import io.livetrace.gateway.readmodel.Change;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.sql.Databases;
import io.livetrace.gateway.sql.OnPostgres;
import io.livetrace.gateway.sql.PrivatePostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two gateways of one company on one database: whichever comes first folds a block, and both serve. */
@OnPostgres
class TwoGatewaysTest {
    private final Databases databases = PrivatePostgres.at(PrivatePostgres.newDatabase());

    @TempDir
    private Path directory;

    private Networks.Shared network;
    private TestGateway first;
    private TestGateway second;

    @BeforeEach
    void two_gateways() {
        network = new Networks.Shared(directory);
        first = TestGateway.sharing(network, databases);
        second = TestGateway.sharing(network, databases);
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
        network.close();
    }

    @Test
    void what_is_written_at_one_is_read_at_both() {
        String block = register(first, 1).header("As-Of-Block");

        for (TestGateway gateway : List.of(first, second)) {
            gateway.anyone()
                    .get("/v1/products/" + Articles.gtin(1) + "?minBlock=" + block)
                    .expect(200);
        }
    }

    @Test
    void who_signed_in_at_one_is_known_at_the_other() {
        second.anyone()
                .withToken(first.token(BRAND))
                .post("/v1/products", Articles.dress(1))
                .expect(201);
    }

    @Test
    void a_request_that_is_repeated_at_the_other_has_one_effect() {
        ApiClient before = first.as(BRAND).withKey("once");
        ApiClient after = second.as(BRAND).withKey("once");

        assertThat(after.post("/v1/products", Articles.dress(1)).expect(201).json())
                .isEqualTo(before.post("/v1/products", Articles.dress(1))
                        .expect(201)
                        .json());
        after.post("/v1/products", Articles.dress(2)).expect(422);
    }

    @Test
    void each_block_is_folded_once_and_both_hear_of_each_change_once() {
        List<Change.At> heardAtFirst = heardAt(first);
        List<Change.At> heardAtSecond = heardAt(second);
        for (int i = 1; i <= 10; i++) {
            register(i % 2 == 0 ? first : second, i);
        }
        long last = first.ledger().height(Call.DEFAULT_CHANNEL).await() - 1;
        first.readModel().atLeast(last).await();
        second.readModel().atLeast(last).await();

        Change.At end = Change.At.endOf(last - 1);
        patiently()
                .until(() -> newest(heardAtFirst).compareTo(end) > 0
                        && newest(heardAtSecond).compareTo(end) > 0);
        assertThat(heardAtFirst).isSorted().doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(10);
        assertThat(heardAtSecond).isEqualTo(heardAtFirst);
        assertThat(hash(first)).isEqualTo(hashOfReplay());
    }

    @Test
    void when_one_ends_the_other_goes_on_and_one_that_comes_later_joins() {
        register(first, 1);
        first.close();

        register(second, 2);
        first = TestGateway.sharing(network, databases);
        register(first, 3);

        assertThat(first.anyone().get("/v1/products").json().path("items")).hasSize(3);
        assertThat(hash(first)).isEqualTo(hashOfReplay());
    }

    private static Answer register(TestGateway gateway, int article) {
        return gateway.as(BRAND).post("/v1/products", Articles.dress(article)).expect(201);
    }

    private static List<Change.At> heardAt(TestGateway gateway) {
        List<Change.At> heard = new CopyOnWriteArrayList<>();
        gateway.readModel().onChange(changes -> changes.stream().map(Change::at).forEach(heard::add));
        return heard;
    }

    private static Change.At newest(List<Change.At> heard) {
        return heard.stream().max(Change.At::compareTo).orElse(Change.At.START);
    }

    private static String hash(TestGateway gateway) {
        return gateway.readModel().contentHash().await();
    }

    /** What a fold of the same blocks on SQLite holds. */
    private String hashOfReplay() {
        ReadModel replay = second.replay(Databases.in(directory));
        try {
            return replay.contentHash().await();
        } finally {
            replay.close().await();
        }
    }
}
