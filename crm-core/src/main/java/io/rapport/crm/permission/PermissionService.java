package io.rapport.crm.permission;

import io.rapport.crm.care.CareService;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Decision;
import io.rapport.crm.interaction.AskedToDisclose;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.kernel.Kernel;
import io.rapport.crm.kernel.Rule;
import io.rapport.crm.kernel.Snapshot;
import io.rapport.crm.privacy.PrivacyPolicy;
import io.rapport.crm.privacy.PrivacyService;
import io.rapport.crm.trust.TrustAssessment;
import io.rapport.crm.trust.TrustService;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Answers whether a customer may be contacted, or asked for something, now. */
public final class PermissionService {
    private final Kernel kernel;
    private final PrivacyService privacy;
    private final CareService care;
    private final TrustService trust;
    private final PrivacyPolicy privacyPolicy;
    private final ContactPolicy contactPolicy;
    private final ProfilingPolicy profilingPolicy;

    /** Goes by the {@link ContactPolicy}, the {@link ProfilingPolicy} and the {@link PrivacyPolicy} of the settings. */
    public PermissionService(Kernel kernel, PrivacyService privacy, CareService care, TrustService trust) {
        this.kernel = kernel;
        this.privacy = privacy;
        this.care = care;
        this.trust = trust;
        this.privacyPolicy = kernel.settings().or(PrivacyPolicy.usual());
        this.contactPolicy = kernel.settings().or(ContactPolicy.usual());
        this.profilingPolicy = kernel.settings().or(ProfilingPolicy.usual());
    }

    /**
     * Decides whether the company may now send a customer a message of its own accord, with all reasons against it.
     * Nobody is contacted who is not a customer. Where others may send at the same time, decide by a {@link Rule} with
     * the same {@link ContactRules}.
     *
     * @param purpose what for; a purpose that needs consent counts as promotion
     * @param channel over which channel
     */
    public Decision<ContactAllowance> mayContact(CustomerId customer, String purpose, Channel channel) {
        return decide(
                customer,
                found -> new ContactRules(
                                contactPolicy,
                                privacyPolicy,
                                privacy.of(found),
                                care.of(found).hasOpenComplaint(),
                                kernel.zone())
                        .decide(purpose, channel, found.asOf()));
    }

    /**
     * Decides whether the company may now ask a customer for something personal, with all reasons against it. What is
     * sensitive may only be asked where the customer has reason to trust the company: by the lower end of the interval
     * of the score.
     *
     * @param question with its purpose and benefit; allowed, it is the fact to record when it was asked
     * @param askedAlready whether something was asked in this conversation before
     */
    public Decision<AskedToDisclose> mayAsk(CustomerId customer, AskedToDisclose question, boolean askedAlready) {
        return decide(
                customer,
                found -> new ProfilingRules(
                                profilingPolicy,
                                privacy.of(found).disclosures(),
                                care.of(found).hasOpenComplaint(),
                                lowerBound(trust.of(found)))
                        .decide(question, askedAlready, found.asOf()));
    }

    private <T> Decision<T> decide(CustomerId customer, Function<Snapshot, Decision<T>> decision) {
        return kernel.customer(customer)
                .map(decision)
                .orElseGet(() -> Decision.refused("contact.unknown_customer", "there is no such customer"));
    }

    /** Returns the lower end of the 90 % interval, if there is enough evidence for a score. */
    private static OptionalDouble lowerBound(TrustAssessment trust) {
        return trust.isSufficient()
                ? OptionalDouble.of(trust.score().distribution().quantile(0.05))
                : OptionalDouble.empty();
    }
}
