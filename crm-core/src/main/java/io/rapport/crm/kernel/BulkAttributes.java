package io.rapport.crm.kernel;

import io.rapport.crm.attribute.Cell;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.failure.Require;
import io.rapport.crm.profile.Delta;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Extent;
import io.rapport.crm.storage.Found;
import io.rapport.crm.storage.Page;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * Computes attributes that do not follow from facts alone, such as scores of a model, for all customers while writers
 * go on.
 */
final class BulkAttributes {
    private static final int CUSTOMERS_AT_A_TIME = 500;

    private final Setup setup;
    private final Set<String> names;
    private final Function<Snapshot, ? extends Collection<Cell>> compute;

    /**
     * Prepares to compute the attributes of these names.
     *
     * @param compute the values for a customer; a name that is missing is taken away
     */
    BulkAttributes(Setup setup, Set<String> names, Function<Snapshot, ? extends Collection<Cell>> compute) {
        this.setup = setup;
        this.names = names;
        this.compute = compute;
    }

    /**
     * Computes and writes them.
     *
     * @param progress is told after each page how many customers are done
     * @return how many customers there are
     */
    long write(LongConsumer progress) {
        long done = 0;
        Optional<Cursor> after = Optional.of(Cursor.START);
        while (after.isPresent()) {
            Page<Found> page = setup.storage().find(Query.of(Criterion.everyone()), after.get(), CUSTOMERS_AT_A_TIME);
            write(page.items());
            done += page.items().size();
            progress.accept(done);
            after = page.next();
        }
        return done;
    }

    /** Writes a page. Whoever is overtaken by other writers is read and computed again. */
    private void write(List<Found> page) {
        Attempts attempts = new Attempts("writing attributes of customers whom others wrote meanwhile");
        List<Found> open = page;
        while (!open.isEmpty()) {
            Set<CustomerId> overtaken = new HashSet<>();
            while (commit(open) instanceof CommitResult.Stale stale) {
                overtaken.addAll(stale.customers());
                open = open.stream()
                        .filter(found -> !overtaken.contains(id(found)))
                        .toList();
            }
            if (overtaken.isEmpty()) {
                return;
            }
            attempts.again(new CommitResult.Stale(overtaken, Set.of()));
            open = read(overtaken);
        }
    }

    /** Reads by id, as the page may have moved: newcomers push others out of it. Whoever was erased is left out. */
    private List<Found> read(Set<CustomerId> customers) {
        return setup.storage().load(customers, Extent.WHOLE).values().stream()
                .map(stored ->
                        new Found(stored, stored.belongings().orElseThrow().cells()))
                .toList();
    }

    private CommitResult commit(List<Found> customers) {
        return setup.storage()
                .commit(Commit.of(customers.stream()
                        .map(this::change)
                        .flatMap(Optional::stream)
                        .toList()));
    }

    private Optional<Change> change(Found found) {
        Set<Cell> before = found.cells().toCollection().stream()
                .filter(cell -> names.contains(cell.attribute()))
                .collect(Collectors.toSet());
        Set<Cell> now = Set.copyOf(compute.apply(new Snapshot(setup, found.stored())));
        now.forEach(cell -> Require.that(
                names.contains(cell.attribute()),
                "attribute." + cell.attribute(),
                "not among the names",
                "name all attributes that are kept, so that a missing value can be taken away"));
        Delta<Cell> delta = Delta.between(before, now);
        return delta.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(
                        id(found),
                        found.stored().version(),
                        List.of(),
                        found.stored().profile(),
                        delta,
                        Delta.none(),
                        Set.of()));
    }

    private static CustomerId id(Found found) {
        return found.stored().customer();
    }
}
