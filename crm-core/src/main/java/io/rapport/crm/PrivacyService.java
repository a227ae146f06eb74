package io.rapport.crm;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.ConsentDeclined;
import io.rapport.crm.interaction.ConsentGiven;
import io.rapport.crm.interaction.ConsentWithdrawn;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.privacy.ConsentState;
import io.rapport.crm.storage.History;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** What customers allow, and what is held on them. To erase somebody: {@link Crm#erase}. */
public final class PrivacyService {
    private final Kernel kernel;

    PrivacyService(Kernel kernel) {
        this.kernel = kernel;
    }

    /**
     * All that a customer ever said about consent, with its proof, the latest first: who said when and over which channel
     * yes or no to what, after reading which notice, and who took it down. Reads the customer's log.
     */
    public List<TimelineEntry> consents(CustomerId customer) {
        return new Timeline(kernel, History.of(customer))
                .newestFirst().stream()
                        .filter(entry -> isAboutConsent(entry.detail()))
                        .toList();
    }

    private static boolean isAboutConsent(Detail detail) {
        return detail instanceof ConsentGiven
                || detail instanceof ConsentDeclined
                || detail instanceof ConsentWithdrawn;
    }

    /** Whether a customer allows something now; absent if there is no such customer. One read. */
    public Optional<ConsentState> state(CustomerId customer, String purpose, Channel channel) {
        return kernel.load(customer)
                .map(found -> new CustomerView(kernel, found))
                .map(view -> view.privacy().consents().state(purpose, channel, view.asOf()));
    }

    /**
     * Everything that is held on a customer, as one JSON text; its form is described in {@code docs/privacy.md}. Absent if
     * there is no such customer. For a long history, rather {@link #export(CustomerId, Appendable)}.
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
     * The same, written as it is read. Facts that are recorded meanwhile may be missing.
     *
     * @return whether there is such a customer; if not, nothing is written
     * @throws IOException if it cannot be written
     */
    public boolean export(CustomerId customer, Appendable out) throws IOException {
        return new Export(kernel, out).write(customer);
    }
}
