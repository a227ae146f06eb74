package io.rapport.crm.jdbc;

import io.rapport.crm.attribute.Cell;
import io.rapport.crm.attribute.Cells;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.jdbc.AttributeColumns.Column;
import io.rapport.crm.profile.Delta;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.Found;
import io.rapport.crm.storage.StoredProfile;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the table of customers, which holds their versions, profiles and those attributes that have a
 * column.
 */
final class CustomerTable {
    private final AttributeColumns columns;
    private final String insert;
    private final String update;
    private final String delete;
    private final KeyedSql lock;
    private final KeyedSql load;
    private final KeyedSql loadInColumns;
    private final String selected;

    CustomerTable(SqlDialect dialect, Prefix prefix, AttributeColumns columns) {
        this.columns = columns;
        List<String> all = Stream.concat(
                        Stream.of("id", "version", "sequence", "profile"),
                        columns.all().stream().map(Column::sql))
                .toList();
        this.insert = dialect.insertIfAbsent(prefix.in("${prefix}customer"), List.of("id"), all);
        this.update = prefix.in("update ${prefix}customer set version = ?, sequence = sequence + ?, profile = ?");
        this.delete = prefix.in("delete from ${prefix}customer where id = ?");
        this.lock =
                new KeyedSql(prefix.in("select id, version from ${prefix}customer where id in (${keys}) order by id")
                        + dialect.locking());
        this.load = new KeyedSql(
                prefix.in("select id, version, sequence, profile from ${prefix}customer where id in (${keys})"));
        this.selected = "c.id, c.version, c.sequence, c.profile"
                + columns.all().stream().map(column -> ", c." + column.sql()).collect(Collectors.joining());
        this.loadInColumns =
                new KeyedSql("select " + selected + prefix.in(" from ${prefix}customer c where c.id in (${keys})"));
    }

    /**
     * Locks those customers that exist, in the order of their ids, so that two writers never wait for each other.
     * Returns their versions.
     */
    Map<CustomerId, Long> lock(Session session, SortedSet<CustomerId> customers) throws SQLException {
        Map<CustomerId, Long> versions = new HashMap<>();
        session.query(lock, customers, Params::id, row -> versions.put(row.id(), row.number()));
        return versions;
    }

    Map<CustomerId, StoredProfile> load(Session session, Collection<CustomerId> customers) throws SQLException {
        return session.query(load, customers, Params::id, CustomerTable::profile).stream()
                .collect(Collectors.toMap(StoredProfile::customer, profile -> profile));
    }

    /** Loads customers with those attributes that have a column; the others are in a table of their own. */
    List<Found> loadInColumns(Session session, Collection<CustomerId> customers) throws SQLException {
        return session.query(loadInColumns, customers, Params::id, this::inColumns);
    }

    /** Returns the columns that {@link #inColumns} reads, of a table with the alias {@code c}. */
    String selected() {
        return selected;
    }

    Found inColumns(ResultRow row) throws SQLException {
        StoredProfile profile = profile(row);
        List<Cell> cells = new ArrayList<>();
        for (Column column : columns.all()) {
            column.read(row).ifPresent(cells::add);
        }
        return new Found(profile, Cells.of(cells));
    }

    static StoredProfile profile(ResultRow row) throws SQLException {
        return new StoredProfile(row.id(), row.number(), row.number(), row.bytes());
    }

    /** Writes the new state of customers that are locked or do not exist yet. */
    void write(Session session, List<Change> changes) throws SQLException {
        List<Change> creations = new ArrayList<>();
        Map<List<Column>, List<Change>> updates = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change.expectedVersion() == 0) {
                creations.add(change);
            } else {
                updates.computeIfAbsent(changed(change.cells()), touched -> new ArrayList<>())
                        .add(change);
            }
        }
        insert(session, creations);
        for (Map.Entry<List<Column>, List<Change>> alike : updates.entrySet()) {
            update(session, alike.getKey(), alike.getValue());
        }
    }

    void delete(Session session, Collection<CustomerId> customers) throws SQLException {
        session.batch(delete, customers, Params::id);
    }

    private void insert(Session session, List<Change> creations) throws SQLException {
        List<Change> present = session.unaffected(insert, creations, (params, change) -> {
            params.id(change.customer())
                    .number(1)
                    .number(change.append().size())
                    .bytes(change.profile());
            bind(params, columns.all(), change.cells());
        });
        if (!present.isEmpty()) {
            throw new LostRace();
        }
    }

    /** Updates customers of whom the same columns change. There are few such groups, and each is one batch. */
    private void update(Session session, List<Column> touched, List<Change> changes) throws SQLException {
        String set =
                touched.stream().map(column -> ", " + column.sql() + " = ?").collect(Collectors.joining());
        String sql = update + set + " where id = ? and version = ?";
        List<Change> overtaken = session.unaffected(sql, changes, (params, change) -> {
            params.number(change.expectedVersion() + 1).number(change.append().size());
            params.bytes(change.profile());
            bind(params, touched, change.cells());
            params.id(change.customer()).number(change.expectedVersion());
        });
        // The rows are locked, so this happens only if the database breaks a lock. Nothing may be written then.
        if (!overtaken.isEmpty()) {
            throw new LostRace();
        }
    }

    private List<Column> changed(Delta<Cell> cells) {
        return columns.all().stream()
                .filter(column -> cells.wholly()
                        || value(column, cells.added()) != null
                        || value(column, cells.removed()) != null)
                .toList();
    }

    private void bind(Params params, List<Column> written, Delta<Cell> cells) throws SQLException {
        for (Column column : written) {
            params.cell(column.type(), value(column, cells.added()));
        }
    }

    private @Nullable Cell value(Column column, Collection<Cell> cells) {
        for (Cell cell : cells) {
            if (column.holds(cell)) {
                return cell;
            }
        }
        return null;
    }
}
