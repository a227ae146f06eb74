package io.rapport.crm.kernel;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.storage.History;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Logs tell what happened with each customer, all of it at once: as much as one customer has is held in memory. */
public final class Logs {
    private static final int ROWS_AT_A_TIME = 1000;

    private final Setup setup;

    Logs(Setup setup) {
        this.setup = setup;
    }

    /** Reads the log of one customer, the earliest first; it is empty if there is no such customer. */
    public List<Interaction> of(CustomerId customer) {
        return setup.facts(History.of(customer)).map(setup.vocabulary()::decode).toList();
    }

    /** Hands over the log of everybody, one after the other. Reads the whole log. */
    public void ofAll(Consumer<List<Interaction>> use) {
        of(customer -> true, use);
    }

    /** Hands over the log of some customers, one after the other. Reads the whole log. */
    public void of(Predicate<CustomerId> some, Consumer<List<Interaction>> use) {
        Iterator<Recorded> rows = Paged.<Recorded>stream(
                        after -> setup.storage().feed(after, ROWS_AT_A_TIME))
                .filter(row -> some.test(row.customer()))
                .iterator();
        List<Recorded> ofOne = new ArrayList<>();
        while (rows.hasNext()) {
            Recorded row = rows.next();
            if (!ofOne.isEmpty() && !ofOne.get(0).customer().equals(row.customer())) {
                use.accept(decoded(ofOne));
                ofOne.clear();
            }
            ofOne.add(row);
        }
        if (!ofOne.isEmpty()) {
            use.accept(decoded(ofOne));
        }
    }

    private List<Interaction> decoded(List<Recorded> rows) {
        return rows.stream().map(setup.vocabulary()::decode).toList();
    }
}
