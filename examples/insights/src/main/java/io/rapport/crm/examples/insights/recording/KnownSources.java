package io.rapport.crm.examples.insights.recording;

import io.rapport.crm.Crm;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.storage.Document;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Remembers the systems whose customer numbers were imported, so that a bare number can be looked up. They stand in a
 * document, one a line.
 */
public final class KnownSources {
    private static final String NAME = "insights/sources";

    private final Crm crm;

    public KnownSources(Crm crm) {
        this.crm = crm;
    }

    void add(Collection<String> sources) {
        TreeSet<String> all = new TreeSet<>(all());
        if (all.addAll(sources)) {
            crm.documents().put(NAME, String.join("\n", all));
        }
    }

    public List<String> all() {
        return crm.documents().get(NAME).map(Document::body).stream()
                .flatMap(String::lines)
                .toList();
    }

    /** Finds everybody to whom one of the systems gave this number. */
    public List<Customer.Named> named(String number) {
        return all().stream()
                .map(source -> Customer.external(source, number))
                .filter(customer -> crm.customer(customer).isPresent())
                .toList();
    }
}
