package io.livetrace.embedded.store;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The state at a moment, while the file moves on: what the file has now, with the changes of the blocks since then taken back.
 * The file is read first and the changes are looked at afterwards, so nothing too new slips through; no lock is held and the
 * committer never waits.
 */
final class Snapshot implements State {
    private static final int PAGE = 128;

    private final Moment moment;
    private final StoredState now;

    Snapshot(Moment moment, StoredState now) {
        this.moment = moment;
        this.now = now;
    }

    @Override
    public Optional<StateEntry> get(StateKey key) {
        Optional<StateEntry> found = now.get(key);
        for (Moment later = moment.next(); later != null; later = later.next()) {
            StateChange change = later.changes().get(key);
            if (change != null) {
                return change.before();
            }
        }
        return found;
    }

    @Override
    public Iterator<Map.Entry<StateKey, StateEntry>> range(StateRange range) {
        return range.isEmpty() ? Collections.emptyIterator() : new Pages(this::page, range);
    }

    private Pages.Page page(StateRange range) {
        List<Map.Entry<StateKey, StateEntry>> rows = now.page(range, PAGE);
        boolean last = rows.size() < PAGE;
        StateRange seen = last ? range : range.upTo(rows.get(PAGE - 1).getKey().key());
        SortedMap<StateKey, StateEntry> entries = new TreeMap<>();
        rows.forEach(row -> entries.put(row.getKey(), row.getValue()));
        takeBack(seen, entries);
        Optional<StateRange> rest = last
                ? Optional.empty()
                : Optional.of(range.after(rows.get(PAGE - 1).getKey().key()));
        return new Pages.Page(List.copyOf(entries.entrySet()), rest);
    }

    private void takeBack(StateRange seen, SortedMap<StateKey, StateEntry> entries) {
        SortedMap<StateKey, Optional<StateEntry>> before = new TreeMap<>();
        for (Moment later = moment.next(); later != null; later = later.next()) {
            within(seen, later).forEach((key, change) -> before.putIfAbsent(key, change.before()));
        }
        before.forEach((key, entry) -> entry.ifPresentOrElse(e -> entries.put(key, e), () -> entries.remove(key)));
    }

    private static SortedMap<StateKey, StateChange> within(StateRange range, Moment moment) {
        StateKey from = new StateKey(range.space(), range.from());
        return range.to().isEmpty()
                ? onlySpace(moment.changes().tailMap(from), range.space())
                : moment.changes().subMap(from, new StateKey(range.space(), range.to()));
    }

    private static SortedMap<StateKey, StateChange> onlySpace(SortedMap<StateKey, StateChange> changes, String space) {
        SortedMap<StateKey, StateChange> same = new TreeMap<>();
        for (Map.Entry<StateKey, StateChange> change : changes.entrySet()) {
            if (!change.getKey().space().equals(space)) {
                break;
            }
            same.put(change.getKey(), change.getValue());
        }
        return same;
    }
}
