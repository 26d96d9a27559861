package io.livetrace.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.protocol.BlockHashes;
import io.livetrace.embedded.protocol.BlockMessages;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot stands still while blocks are committed. */
class SnapshotTest {
    private static final String SPACE = "desk";
    private static final StateRange EVERYTHING = new StateRange(SPACE, ByteString.EMPTY, ByteString.EMPTY);

    @TempDir
    private Path directory = Path.of("");

    private @Nullable LedgerStore opened;

    @BeforeEach
    void open() {
        opened = LedgerStore.open(directory, false);
    }

    @AfterEach
    void close() {
        store().close();
    }

    private LedgerStore store() {
        if (opened == null) {
            throw new AssertionError("not open");
        }
        return opened;
    }

    /** Commits a block that sets these keys; an empty value deletes. */
    private void commit(Map<String, String> writes) {
        State before = store().state();
        long number = store().height();
        NavigableMap<StateKey, StateChange> changes = new TreeMap<>();
        writes.forEach((name, value) -> {
            StateKey key = StateKey.open(SPACE, name);
            Optional<StateEntry> after = value.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new StateEntry(ByteString.copyFromUtf8(value), ByteString.EMPTY, new Version(number, 0)));
            changes.put(key, new StateChange(before.get(key), after));
        });
        BlockHeader header = BlockMessages.header(number, store().headHash(), List.of());
        ByteString bytes = BlockMessages.block(header, List.of(), List.of(), 0).toByteString();
        store().commit(new BlockCommit(number, BlockHashes.ofHeader(header), bytes, changes, List.of(), List.of()));
    }

    private static Map<String, String> content(State state) {
        Map<String, String> content = new TreeMap<>();
        Iterator<Map.Entry<StateKey, StateEntry>> entries = state.range(EVERYTHING);
        while (entries.hasNext()) {
            Map.Entry<StateKey, StateEntry> entry = entries.next();
            content.put(
                    entry.getKey().key().toStringUtf8(),
                    entry.getValue().value().toStringUtf8());
        }
        return content;
    }

    private static Optional<String> value(State state, String key) {
        return state.get(StateKey.open(SPACE, key)).map(entry -> entry.value().toStringUtf8());
    }

    @Test
    void reads_what_stood_there_before_later_blocks() {
        commit(Map.of("a", "1", "b", "1"));
        State then = store().state();

        commit(Map.of("a", "2", "b", "", "c", "2"));
        commit(Map.of("a", "3", "b", "3"));

        assertThat(value(then, "a")).contains("1");
        assertThat(value(then, "b")).contains("1");
        assertThat(value(then, "c")).isEmpty();
        assertThat(content(then)).isEqualTo(Map.of("a", "1", "b", "1"));
        assertThat(content(store().state())).isEqualTo(Map.of("a", "3", "b", "3", "c", "2"));
    }

    @Test
    void the_previous_state_is_one_block_behind() {
        commit(Map.of("a", "1"));
        commit(Map.of("a", "2"));

        assertThat(value(store().previousState(), "a")).contains("1");
    }

    @Test
    void any_series_of_blocks_leaves_every_snapshot_as_it_was() {
        Random random = new Random(4711);
        List<State> snapshots = new ArrayList<>();
        List<Map<String, String>> expected = new ArrayList<>();
        Map<String, String> model = new TreeMap<>();
        for (int block = 0; block < 60; block++) {
            Map<String, String> writes = randomWrites(random);
            commit(writes);
            writes.forEach((key, value) -> {
                if (value.isEmpty()) {
                    model.remove(key);
                } else {
                    model.put(key, value);
                }
            });
            snapshots.add(store().state());
            expected.add(new TreeMap<>(model));
        }

        for (int i = 0; i < snapshots.size(); i++) {
            assertThat(content(snapshots.get(i))).as("snapshot %d", i).isEqualTo(expected.get(i));
        }
    }

    private static Map<String, String> randomWrites(Random random) {
        Map<String, String> writes = new TreeMap<>();
        for (int i = 0; i < 40; i++) {
            String value = random.nextInt(4) == 0 ? "" : "v" + random.nextInt(1000);
            writes.put("k" + random.nextInt(400), value);
        }
        return writes;
    }

    @Test
    void no_reader_ever_sees_a_half_block() throws InterruptedException {
        commit(Map.of("a", "0", "z", "0"));
        AtomicReference<@Nullable String> torn = new AtomicReference<>();
        Thread reader = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                State state = store().state();
                Optional<String> first = value(state, "a");
                Map<String, String> all = content(state);
                if (!value(state, "z").equals(first)
                        || !all.equals(Map.of("a", first.orElse(""), "z", first.orElse("")))) {
                    torn.set("a = " + first + ", all = " + all);
                }
            }
        });
        reader.start();

        for (int i = 1; i <= 300; i++) {
            commit(Map.of("a", "" + i, "z", "" + i));
        }
        reader.interrupt();
        reader.join();

        assertThat(torn.get()).isNull();
    }

    /** A trigger does what a full disk does: it fails in the middle, and SQLite rolls back by itself. */
    @Test
    void a_block_that_fails_half_way_leaves_nothing_and_the_next_is_whole() throws SQLException {
        commit(Map.of("a", "1"));
        inDatabase("create trigger full before insert on state when new.key = x'6d' begin select raise(rollback,"
                + " 'no room'); end");
        assertThatThrownBy(() -> commit(Map.of("b", "2", "m", "2", "z", "2"))).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> commit(Map.of("b", "2", "m", "2", "z", "2"))).isInstanceOf(StoreException.class);
        inDatabase("drop trigger full");

        close();
        open();
        assertThat(content(store().state())).isEqualTo(Map.of("a", "1"));
        commit(Map.of("b", "2", "m", "2", "z", "2"));
        assertThat(content(store().state())).isEqualTo(Map.of("a", "1", "b", "2", "m", "2", "z", "2"));
    }

    private void inDatabase(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("ledger.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void a_block_that_cannot_be_written_changes_nothing() {
        commit(Map.of("a", "1"));
        BlockHeader wrong = BlockMessages.header(0, ByteString.EMPTY, List.of());
        NavigableMap<StateKey, StateChange> changes = new TreeMap<>();
        StateKey key = StateKey.open(SPACE, "a");
        changes.put(key, new StateChange(store().state().get(key), Optional.empty()));

        assertThatThrownBy(() -> store().commit(new BlockCommit(
                        0, BlockHashes.ofHeader(wrong), ByteString.EMPTY, changes, List.of(), List.of())))
                .isInstanceOf(StoreException.class);

        assertThat(value(store().state(), "a")).contains("1");
        assertThat(store().height()).isEqualTo(1);
        commit(Map.of("a", "2"));
        assertThat(value(store().state(), "a")).contains("2");
    }
}
