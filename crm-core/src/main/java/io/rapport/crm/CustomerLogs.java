package io.rapport.crm;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.storage.History;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** All that happened with a customer at once, customer by customer: as much as one has is held in memory. */
final class CustomerLogs {
    private static final int ROWS_AT_A_TIME = 1000;

    private final Kernel kernel;

    CustomerLogs(Kernel kernel) {
        this.kernel = kernel;
    }

    /** One customer's. */
    List<Interaction> of(CustomerId customer) {
        return kernel.facts(History.of(customer))
                .map(kernel.features().vocabulary()::decode)
                .toList();
    }

    /** Everybody's. Reads the whole log. */
    void ofAll(Consumer<List<Interaction>> use) {
        of(customer -> true, use);
    }

    /** That of some customers. Reads the whole log. */
    void of(Predicate<CustomerId> some, Consumer<List<Interaction>> use) {
        Iterator<Recorded> rows = Paged.<Recorded>stream(
                        after -> kernel.storage().feed(after, ROWS_AT_A_TIME))
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
        return rows.stream().map(kernel.features().vocabulary()::decode).toList();
    }
}
