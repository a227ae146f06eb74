package io.rapport.crm.benchmarks;

import io.rapport.crm.attribute.Cell;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.profile.Features;
import io.rapport.crm.profile.Features.Update;
import io.rapport.crm.profile.Profile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Folds and encodes facts beforehand, so that the side written by hand has nothing to do but SQL: it writes the same
 * bytes as the library, and need not compute them while the time is taken.
 */
final class Preparation {
    private final Features features;
    private final Map<Customer, Profile> profiles = new HashMap<>();

    /** Prepares what these features make of facts. */
    Preparation(Features features) {
        this.features = features;
    }

    /** Returns what is to be written when these facts are recorded next, one entry for each customer. */
    List<Prepared> of(Collection<Interaction> facts) {
        Map<Customer, List<Interaction>> byCustomer = new LinkedHashMap<>();
        for (Interaction fact : facts) {
            byCustomer.computeIfAbsent(fact.who(), who -> new ArrayList<>()).add(fact);
        }
        List<Prepared> prepared = new ArrayList<>();
        byCustomer.forEach((who, theirs) -> prepared.add(of(who, theirs)));
        return prepared;
    }

    private Prepared of(Customer who, List<Interaction> facts) {
        Update update = features.fold(profiles.getOrDefault(who, Profile.EMPTY), facts);
        profiles.put(who, update.profile());
        return new Prepared(
                email(who),
                facts.stream().map(this::encoded).toList(),
                update.profile().toBytes(),
                numbers(features.cells(update.profile())),
                numbers(update.cells().added()));
    }

    private Prepared.Fact encoded(Interaction fact) {
        return new Prepared.Fact(fact, features.vocabulary().encode(fact.detail()));
    }

    private static String email(Customer who) {
        return ((Customer.Named) who).identifiers().get(0).value();
    }

    private static Map<String, Long> numbers(Collection<Cell> cells) {
        Map<String, Long> numbers = new HashMap<>();
        cells.forEach(cell -> numbers.put(cell.attribute(), ((Cell.Numeric) cell).value()));
        return numbers;
    }
}
