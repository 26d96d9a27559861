package io.livetrace.embedded.store;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** The entries of a range, fetched page by page. */
final class Pages implements Iterator<Map.Entry<StateKey, StateEntry>> {
    private final Function<StateRange, Page> fetch;
    private Iterator<Map.Entry<StateKey, StateEntry>> page =
            List.<Map.Entry<StateKey, StateEntry>>of().iterator();
    private Optional<StateRange> rest;

    /**
     * Some entries.
     *
     * @param entries in order
     * @param rest the range behind them; absent at the end
     */
    record Page(List<Map.Entry<StateKey, StateEntry>> entries, Optional<StateRange> rest) {}

    Pages(Function<StateRange, Page> fetch, StateRange range) {
        this.fetch = fetch;
        this.rest = Optional.of(range);
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && rest.isPresent()) {
            Page fetched = fetch.apply(rest.get());
            page = fetched.entries().iterator();
            rest = fetched.rest();
        }
        return page.hasNext();
    }

    @Override
    public Map.Entry<StateKey, StateEntry> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }
}
