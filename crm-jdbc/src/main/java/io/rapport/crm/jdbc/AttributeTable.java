package io.rapport.crm.jdbc;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Cell;
import io.rapport.crm.attribute.Cells;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.profile.Delta;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.Found;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and writes the table of those attributes that have no column in the table of customers. */
final class AttributeTable {
    private final AttributeColumns columns;
    private final String write;
    private final String delete;
    private final String deleteAll;
    private final KeyedSql load;

    AttributeTable(SqlDialect dialect, Prefix prefix, AttributeColumns columns) {
        this.columns = columns;
        this.write = dialect.insertOrReplace(
                prefix.in("${prefix}attribute"),
                List.of("customer", "name"),
                List.of("customer", "name", "number", "token"));
        this.delete = prefix.in("delete from ${prefix}attribute where customer = ? and name = ?");
        this.deleteAll = prefix.in("delete from ${prefix}attribute where customer = ?");
        this.load = new KeyedSql(
                prefix.in("select customer, name, number, token from ${prefix}attribute where customer in (${keys})"));
    }

    void write(Session session, List<Change> changes) throws SQLException {
        List<CustomerId> emptied = new ArrayList<>();
        List<Owned<String>> removed = new ArrayList<>();
        List<Owned<Cell>> written = new ArrayList<>();
        for (Change change : changes) {
            Delta<Cell> cells = change.cells();
            if (cells.wholly()) {
                emptied.add(change.customer());
            }
            without(cells).forEach(name -> removed.add(new Owned<>(change.customer(), name)));
            inRows(cells.added()).forEach(cell -> written.add(new Owned<>(change.customer(), cell)));
        }
        session.batch(deleteAll, emptied, Params::id);
        session.batch(
                delete, removed, (params, name) -> params.id(name.customer()).text(name.item()));
        session.batch(write, written, (params, cell) -> {
            params.id(cell.customer()).text(cell.item().attribute());
            params.cell(Attribute.Type.NUMBER, cell.item() instanceof Cell.Numeric number ? number : null);
            params.cell(Attribute.Type.TOKEN, cell.item() instanceof Cell.Token token ? token : null);
        });
    }

    /**
     * Adds the attributes in this table to those that were read from columns. If one is in both places, the column has
     * the later value.
     */
    List<Found> complete(Session session, List<Found> inColumns) throws SQLException {
        List<CustomerId> customers =
                inColumns.stream().map(found -> found.stored().customer()).toList();
        Map<CustomerId, List<Cell>> inRows =
                session.query(load, customers, Params::id, row -> new Owned<>(row.id(), cell(row.text(), row))).stream()
                        .collect(Collectors.groupingBy(
                                Owned::customer, Collectors.mapping(Owned::item, Collectors.toList())));
        return inColumns.stream()
                .map(found -> complete(found, inRows.getOrDefault(found.stored().customer(), List.of())))
                .toList();
    }

    private static Found complete(Found inColumns, List<Cell> inRows) {
        Map<String, Cell> cells = new HashMap<>();
        inRows.forEach(cell -> cells.put(cell.attribute(), cell));
        inColumns.cells().toCollection().forEach(cell -> cells.put(cell.attribute(), cell));
        return new Found(inColumns.stored(), Cells.of(cells.values()));
    }

    void delete(Session session, Collection<CustomerId> customers) throws SQLException {
        session.batch(deleteAll, customers, Params::id);
    }

    /** Returns the names of attributes that are removed and do not get another value. */
    private List<String> without(Delta<Cell> cells) {
        List<String> added = inRows(cells.added()).stream().map(Cell::attribute).toList();
        return inRows(cells.removed()).stream()
                .map(Cell::attribute)
                .filter(name -> !added.contains(name))
                .toList();
    }

    private List<Cell> inRows(Collection<Cell> cells) {
        return cells.stream().filter(cell -> !columns.hold(cell)).toList();
    }

    private static Cell cell(String name, ResultRow row) throws SQLException {
        Long number = row.numberOrNull();
        @Nullable String token = row.textOrNull();
        return number != null ? new Cell.Numeric(name, number) : new Cell.Token(name, String.valueOf(token));
    }
}
