package io.rapport.crm;

import io.rapport.crm.contact.ContactAllowance;
import io.rapport.crm.contact.ContactPolicy;
import io.rapport.crm.contact.ContactRules;
import io.rapport.crm.contact.ProfilingPolicy;
import io.rapport.crm.contact.ProfilingRules;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Decision;
import io.rapport.crm.interaction.AskedToDisclose;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Complained;
import io.rapport.crm.interaction.Reopened;
import io.rapport.crm.interaction.Resolved;
import io.rapport.crm.storage.History;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/** Whether a customer may be contacted, or asked for something, now. */
public final class ContactService {
    private final Kernel kernel;
    private final ContactPolicy contacts;
    private final ProfilingPolicy profiling;

    ContactService(Kernel kernel) {
        this(kernel, ContactPolicy.usual(), ProfilingPolicy.usual());
    }

    private ContactService(Kernel kernel, ContactPolicy contacts, ProfilingPolicy profiling) {
        this.kernel = kernel;
        this.contacts = contacts;
        this.profiling = profiling;
    }

    /** The same by another policy of contacts than the usual one. */
    public ContactService by(ContactPolicy policy) {
        return new ContactService(kernel, policy, profiling);
    }

    /** The same by another policy of questions than the usual one. */
    public ContactService by(ProfilingPolicy policy) {
        return new ContactService(kernel, contacts, policy);
    }

    /**
     * Whether the company may now send a customer a message of its own accord, with all reasons against it; nobody is
     * contacted who is not a customer. Where others may send at the same time, decide by a {@link Rule} with the same
     * {@link ContactRules}.
     *
     * @param purpose what for; a purpose that needs consent counts as promotion
     * @param channel over which channel
     */
    public Decision<ContactAllowance> mayContact(CustomerId customer, String purpose, Channel channel) {
        return decide(
                customer,
                view -> new ContactRules(contacts, view.privacy(), openComplaint(view), kernel.zone())
                        .decide(purpose, channel, view.asOf()));
    }

    /**
     * Whether the company may now ask a customer for something personal, with all reasons against it.
     *
     * @param question with its purpose and benefit; allowed, it is the fact to record when it was asked
     * @param trust the lower bound of the customer's trust, from 0 to 100, if it is known; without, only what is not
     *     sensitive may be asked
     * @param askedAlready whether something was asked in this conversation before
     */
    public Decision<AskedToDisclose> mayAsk(
            CustomerId customer, AskedToDisclose question, OptionalDouble trust, boolean askedAlready) {
        return decide(
                customer,
                view -> new ProfilingRules(profiling, view.privacy().disclosures(), openComplaint(view), trust)
                        .decide(question, askedAlready, view.asOf()));
    }

    private <T> Decision<T> decide(CustomerId customer, Function<CustomerView, Decision<T>> decision) {
        return kernel.load(customer)
                .map(found -> decision.apply(new CustomerView(kernel, found)))
                .orElseGet(() -> Decision.refused("contact.unknown_customer", "there is no such customer"));
    }

    /** Whether a complaint was not resolved, or opened again; reads the customer's log. */
    private boolean openComplaint(CustomerView view) {
        Set<String> complaints = new HashSet<>();
        Set<String> resolved = new HashSet<>();
        new Timeline(kernel, History.of(view.id())).forEach(entry -> {
            if (entry.detail() instanceof Complained complaint) {
                complaints.add(complaint.number());
            } else if (entry.detail() instanceof Resolved resolution) {
                resolved.add(resolution.number());
            } else if (entry.detail() instanceof Reopened reopened) {
                resolved.remove(reopened.number());
            }
        });
        return !resolved.containsAll(complaints);
    }
}
