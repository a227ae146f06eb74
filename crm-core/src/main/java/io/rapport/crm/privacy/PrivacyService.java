package io.rapport.crm.privacy;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.ConsentDeclined;
import io.rapport.crm.interaction.ConsentGiven;
import io.rapport.crm.interaction.ConsentWithdrawn;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.kernel.Kernel;
import io.rapport.crm.kernel.Snapshot;
import io.rapport.crm.kernel.TimelineEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Answers what customers allow, and what is held on them. Somebody is erased by {@link Kernel#erase}. */
public final class PrivacyService {
    private final Kernel kernel;
    private final PrivacyFeature feature;

    /** Reads what customers have allowed. */
    public PrivacyService(Kernel kernel) {
        this.kernel = kernel;
        this.feature = kernel.features().get(PrivacyFeature.class);
    }

    /** Returns what a customer allowed, and what was done with it. It reads nothing. */
    public PrivacyHistory of(Snapshot customer) {
        return customer.state(feature);
    }

    /**
     * Lists all that a customer ever said about consent, with its proof, the latest first: who said when and over which
     * channel yes or no to what, after reading which notice, and who took it down. It reads the customer's log.
     */
    public List<TimelineEntry> consents(CustomerId customer) {
        return kernel.timeline(customer).newestFirst().stream()
                .filter(entry -> isAboutConsent(entry.detail()))
                .toList();
    }

    private static boolean isAboutConsent(Detail detail) {
        return detail instanceof ConsentGiven
                || detail instanceof ConsentDeclined
                || detail instanceof ConsentWithdrawn;
    }

    /** Tells whether a customer allows something now; absent if there is no such customer. It costs one read. */
    public Optional<ConsentState> state(CustomerId customer, String purpose, Channel channel) {
        return kernel.customer(customer).map(found -> of(found).consents().state(purpose, channel, found.asOf()));
    }

    /**
     * Returns everything that is held on a customer, as one JSON text whose form is described in
     * {@code docs/privacy.md}; absent if there is no such customer. For a long history,
     * {@link #export(CustomerId, Appendable)} suits better.
     */
    public Optional<String> export(CustomerId customer) {
        StringBuilder text = new StringBuilder();
        try {
            return export(customer, text) ? Optional.of(text.toString()) : Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Writes the same while it is read. Facts that are recorded meanwhile may be missing.
     *
     * @return whether there is such a customer; if not, nothing is written
     * @throws IOException if it cannot be written
     */
    public boolean export(CustomerId customer, Appendable out) throws IOException {
        Optional<Snapshot> found = kernel.customer(customer);
        if (found.isEmpty()) {
            return false;
        }
        new Export(kernel.vocabulary(), out)
                .write(
                        holdings(found.get()),
                        kernel.timeline(customer).stream()
                                .map(TimelineEntry::recorded)
                                .iterator());
        return true;
    }

    private Export.Holdings holdings(Snapshot customer) {
        return new Export.Holdings(
                customer.id(),
                customer.asOf(),
                customer.identifiers(),
                customer.attributes(),
                kernel.features().dues(customer.profile()),
                of(customer),
                customer.profile().toBytes());
    }
}
