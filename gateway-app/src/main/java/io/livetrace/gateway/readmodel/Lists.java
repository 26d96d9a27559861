package io.livetrace.gateway.readmodel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Lists with filters, one page at a time. */
final class Lists {
    private Lists() {}

    private record Item(Stored<?> stored, Listing.Place place) {
        static Item read(ResultSet row) throws SQLException {
            return new Item(
                    Rows.any(row),
                    new Listing.Place(row.getString("position"), row.getString("type"), row.getString("key")));
        }
    }

    static Page page(Handle handle, Viewer viewer, Listing listing) {
        List<Item> found = select(viewer, listing)
                .query(handle)
                .map((row, context) -> Item.read(row))
                .list();
        boolean more = found.size() > listing.limit();
        List<Item> shown = more ? found.subList(0, listing.limit()) : found;
        Optional<Listing.Place> next =
                more ? Optional.of(shown.get(shown.size() - 1).place()) : Optional.empty();
        return new Page(shown.stream().<Stored<?>>map(Item::stored).toList(), next);
    }

    private static Sql select(Viewer viewer, Listing listing) {
        Sql sql = new Sql("select " + Rows.COLUMNS + ", e.position from entry e"
                        + " join record r on r.type = e.type and r.key = e.key where e.collection = :collection")
                .bind("collection", listing.collection())
                .and(Sql.visibleTo(viewer));
        listing.status().ifPresent(status -> sql.and("e.status = :status").bind("status", status));
        listing.q()
                .ifPresent(q -> sql.and("lower(e.search) like :q escape '\\'").bind("q", pattern(q)));
        listing.updatedSince().ifPresent(since -> sql.and("r.updated >= :since").bind("since", Rows.micros(since)));
        listing.after().ifPresent(place -> after(sql, place));
        for (int i = 0; i < listing.facets().size(); i++) {
            facet(sql, i, listing.facets().get(i));
        }
        return sql.append(" order by e.position, e.type, e.key limit " + (listing.limit() + 1));
    }

    private static void after(Sql sql, Listing.Place place) {
        sql.and("(e.position, e.type, e.key) > (:position, :type, :key)")
                .bind("position", place.position())
                .bind("type", place.type())
                .bind("key", place.key());
    }

    private static void facet(Sql sql, int i, Facet facet) {
        sql.and("exists (select 1 from facet f where f.name = :name" + i + " and f.value = :value" + i
                        + " and f.type = e.type and f.key = e.key)")
                .bind("name" + i, facet.name())
                .bind("value" + i, facet.value());
    }

    private static String pattern(String q) {
        String literal = q.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + literal + "%";
    }
}
