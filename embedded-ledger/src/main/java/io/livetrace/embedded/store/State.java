package io.livetrace.embedded.store;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** The state after some block. It does not change while it is looked at. */
public interface State {
    Optional<StateEntry> get(StateKey key);

    /** The entries of a range, in order, fetched as the iterator proceeds. */
    Iterator<Map.Entry<StateKey, StateEntry>> range(StateRange range);
}
