package io.livetrace.embedded.simulation;

import java.util.Iterator;
import org.hyperledger.fabric.protos.peer.QueryResponseMetadata;
import org.hyperledger.fabric.shim.ledger.QueryResultsIterator;
import org.hyperledger.fabric.shim.ledger.QueryResultsIteratorWithMetadata;

/** Query results in the shim's two shapes. There is nothing to close: a range holds no resource between batches. */
final class Results {
    private Results() {}

    static <T> QueryResultsIterator<T> of(Iterator<T> iterator) {
        return new QueryResultsIterator<>() {
            @Override
            public Iterator<T> iterator() {
                return iterator;
            }

            @Override
            public void close() {}
        };
    }

    static <T> QueryResultsIteratorWithMetadata<T> page(Iterator<T> iterator, int count, String bookmark) {
        QueryResponseMetadata metadata = QueryResponseMetadata.newBuilder()
                .setFetchedRecordsCount(count)
                .setBookmark(bookmark)
                .build();
        return new QueryResultsIteratorWithMetadata<>() {
            @Override
            public Iterator<T> iterator() {
                return iterator;
            }

            @Override
            public QueryResponseMetadata getMetadata() {
                return metadata;
            }

            @Override
            public void close() {}
        };
    }
}
