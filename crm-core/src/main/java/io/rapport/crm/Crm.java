package io.rapport.crm;

import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Decision;
import io.rapport.crm.failure.Require;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Vocabulary;
import io.rapport.crm.profile.Feature;
import io.rapport.crm.profile.Features;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.storage.History;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The front door. Facts go in by {@link #record}, decisions by {@link #decide}; answers come out of profiles that are kept
 * up to date in the same transaction. Safe for use by many threads; one for each storage is enough.
 *
 * <p>Methods throw {@link io.rapport.crm.storage.StorageException} when the database fails.
 */
public final class Crm implements AutoCloseable {
    private final Kernel kernel;

    Crm(Kernel kernel) {
        this.kernel = kernel;
    }

    /**
     * Opens with the usual settings.
     *
     * @param storage where everything lies; closed with this
     * @param zone the business time zone: decides what a day is; always the same for a storage
     * @throws io.rapport.crm.failure.CrmException if the stored profiles do not fit the features and their settings
     */
    public static Crm open(CrmStorage storage, ZoneId zone) {
        return with(storage, zone).open();
    }

    /** Opens with settings of one's own. */
    public static CrmBuilder with(CrmStorage storage, ZoneId zone) {
        return new CrmBuilder(storage, zone);
    }

    /** Records facts; see {@link #record(Collection)}. */
    public Outcomes record(Interaction... facts) {
        return record(List.of(facts));
    }

    /**
     * Records facts and brings the profiles up to date, in one transaction for each thousand. Customers named by unknown
     * identifiers are created. A fact that was recorded before changes nothing; one that cannot be stored is refused, and
     * the others are stored.
     *
     * @return one outcome for each fact, in the same order
     */
    public Outcomes record(Collection<Interaction> facts) {
        return new Recorder(kernel).record(facts);
    }

    /**
     * Asks a rule whether something may be done, and records what it allows. The rule sees the profiles as they are when
     * its decision is stored: where somebody else is faster, it is asked again. The same command again gets the same
     * answer once it was allowed, without asking.
     *
     * @return the recorded facts, or the reasons why not
     * @throws io.rapport.crm.failure.InvalidInputException if a customer of the command does not exist
     * @throws io.rapport.crm.failure.CrmException if another command was decided under this id
     */
    public Decision<List<Interaction>> decide(Command command, Rule rule) {
        return new Decider(kernel).decide(command, rule);
    }

    /** A customer as of now; absent if there is none, or if the identifiers belong to several. One read. */
    public Optional<CustomerView> customer(Customer who) {
        return kernel.load(who).map(found -> new CustomerView(kernel, found));
    }

    /** A customer as of now; absent if there is none of this id. One read. */
    public Optional<CustomerView> customer(CustomerId id) {
        return kernel.load(id).map(found -> new CustomerView(kernel, found));
    }

    /** All customers, to be narrowed down. */
    public Customers customers() {
        return new Customers(kernel, Query.of(Criterion.everyone()));
    }

    /** Everything that happened with a customer, the earliest first. */
    public Timeline timeline(CustomerId customer) {
        return new Timeline(kernel, History.of(customer));
    }

    /** Everything that happened about something, whoever the customer, the earliest first. */
    public Timeline timeline(Ref about) {
        return new Timeline(kernel, History.about(about));
    }

    /** What customers are worth. */
    public ValueService value() {
        return new ValueService(kernel);
    }

    /** What customers are worth as more than buyers. */
    public EngagementService engagement() {
        return new EngagementService(kernel);
    }

    /** Promises to customers, and what customers come with. */
    public CareService care() {
        return new CareService(kernel);
    }

    /** Whether customers have reason to trust the company. */
    public TrustService trust() {
        return new TrustService(kernel);
    }

    /** What customers allow, and what is held on them. */
    public PrivacyService privacy() {
        return new PrivacyService(kernel);
    }

    /** Whether customers may be contacted, and asked. */
    public ContactService contact() {
        return new ContactService(kernel);
    }

    /** The business time zone, which decides what a day is. */
    public ZoneId zone() {
        return kernel.zone();
    }

    /** How well customers are served. */
    public ServiceQuality service() {
        return new ServiceQuality(kernel);
    }

    /** Texts that belong to no customer. */
    public Documents documents() {
        return new Documents(kernel.storage());
    }

    /** The details that are understood, and their JSON. */
    public Vocabulary vocabulary() {
        return kernel.features().vocabulary();
    }

    /** Folds a customer's log again and compares it with the stored profile; absent if there is no such customer. */
    public Optional<Verification> verify(CustomerId customer) {
        return new Refolding(kernel).verify(customer);
    }

    /**
     * Folds a feature again for every customer, while writers go on. Attributes that were computed in bulk have to be
     * computed again.
     *
     * @return how many customers there are
     * @throws io.rapport.crm.failure.InvalidInputException if the feature is not plugged in
     */
    public long rebuild(String feature) {
        for (Feature<?> plugged : kernel.features()) {
            if (plugged.name().equals(feature)) {
                return new Refolding(kernel).rebuild(Features.of(List.of(plugged)));
            }
        }
        Require.that(false, "feature", "not plugged in", "name one that is");
        return 0;
    }

    /**
     * Removes a person: identifiers, facts, profile. Purchases and returns remain without anything that leads back to the
     * person, by month and under a new id, so that the company's totals hold. What the database itself keeps (free pages,
     * logs, backups) is not reached: see {@code docs/privacy.md}.
     *
     * @return what was erased; absent if there is no such customer
     */
    public Optional<ErasureReceipt> erase(CustomerId customer) {
        return new Eraser(kernel).erase(customer);
    }

    /** Closes the storage. */
    @Override
    public void close() {
        kernel.storage().close();
    }
}
