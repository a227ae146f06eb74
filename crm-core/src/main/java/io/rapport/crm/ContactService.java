package io.rapport.crm;

import io.rapport.crm.contact.ContactAllowance;
import io.rapport.crm.contact.ContactRules;
import io.rapport.crm.contact.ProfilingRules;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Decision;
import io.rapport.crm.interaction.AskedToDisclose;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.trust.TrustAssessment;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Whether a customer may be contacted, or asked for something, now. */
public final class ContactService {
    private final Kernel kernel;

    ContactService(Kernel kernel) {
        this.kernel = kernel;
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
                view -> new ContactRules(
                                kernel.rooms().contactPolicy(),
                                kernel.rooms().privacyPolicy(),
                                view.privacy(),
                                view.care().hasOpenComplaint(),
                                kernel.zone())
                        .decide(purpose, channel, view.asOf()));
    }

    /**
     * Whether the company may now ask a customer for something personal, with all reasons against it. What is sensitive may
     * only be asked where the customer has reason to trust the company: by the lower end of the interval of the score.
     *
     * @param question with its purpose and benefit; allowed, it is the fact to record when it was asked
     * @param askedAlready whether something was asked in this conversation before
     */
    public Decision<AskedToDisclose> mayAsk(CustomerId customer, AskedToDisclose question, boolean askedAlready) {
        return decide(
                customer,
                view -> new ProfilingRules(
                                kernel.rooms().profilingPolicy(),
                                view.privacy().disclosures(),
                                view.care().hasOpenComplaint(),
                                lowerBound(view.trust()))
                        .decide(question, askedAlready, view.asOf()));
    }

    private <T> Decision<T> decide(CustomerId customer, Function<CustomerView, Decision<T>> decision) {
        return kernel.load(customer)
                .map(found -> decision.apply(new CustomerView(kernel, found)))
                .orElseGet(() -> Decision.refused("contact.unknown_customer", "there is no such customer"));
    }

    /** The lower end of the 90 % interval, if there is enough evidence for a score. */
    private static OptionalDouble lowerBound(TrustAssessment trust) {
        return trust.isSufficient()
                ? OptionalDouble.of(trust.score().distribution().quantile(0.05))
                : OptionalDouble.empty();
    }
}
