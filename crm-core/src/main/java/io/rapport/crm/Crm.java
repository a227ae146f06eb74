package io.rapport.crm;

import io.rapport.crm.care.CareService;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Decision;
import io.rapport.crm.engagement.EngagementService;
import io.rapport.crm.forecast.ForecastService;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Vocabulary;
import io.rapport.crm.kernel.Command;
import io.rapport.crm.kernel.Customers;
import io.rapport.crm.kernel.Documents;
import io.rapport.crm.kernel.ErasureReceipt;
import io.rapport.crm.kernel.Kernel;
import io.rapport.crm.kernel.Outcomes;
import io.rapport.crm.kernel.Rule;
import io.rapport.crm.kernel.Snapshot;
import io.rapport.crm.kernel.Timeline;
import io.rapport.crm.kernel.Verification;
import io.rapport.crm.permission.PermissionService;
import io.rapport.crm.privacy.PrivacyService;
import io.rapport.crm.quality.QualityService;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.trust.TrustService;
import io.rapport.crm.value.ValueService;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * This is the front door. Facts go in by {@link #record}, decisions by {@link #decide}; answers come out of profiles
 * that are kept up to date in the same transaction. Safe for use by many threads; one for each storage is enough.
 *
 * <pre>{@code
 * try (Crm crm = Crm.open(JdbcStorage.of(dataSource), ZoneId.of("Europe/Berlin"))) {
 *     Source shop = Source.of("shop", Channel.WEB);
 *     Customer anna = Customer.email("anna@example.org");
 *     crm.record(shop.fact("order-981", anna, at, Purchase.of("981", Money.of("49.90", "EUR"))));
 *     CustomerView view = crm.customer(anna).orElseThrow();
 *     System.out.println(view.value().net() + ", trust " + view.trust());
 * }
 * }</pre>
 *
 * <p>Methods throw {@link io.rapport.crm.storage.StorageException} when the database fails.
 */
public final class Crm implements AutoCloseable {
    private final Kernel kernel;
    private final ValueService value;
    private final ForecastService forecast;
    private final EngagementService engagement;
    private final PrivacyService privacy;
    private final TrustService trust;
    private final CareService care;
    private final QualityService quality;
    private final PermissionService permission;

    /** Builds the rooms. This is the map of who needs whom. */
    Crm(Kernel kernel) {
        this.kernel = kernel;
        value = new ValueService(kernel);
        forecast = new ForecastService(kernel, value);
        engagement = new EngagementService(kernel, forecast);
        privacy = new PrivacyService(kernel);
        trust = new TrustService(kernel);
        care = new CareService(kernel, value, trust);
        quality = new QualityService(kernel);
        permission = new PermissionService(kernel, privacy, care, trust);
    }

    /**
     * Opens a front door with the usual settings.
     *
     * @param storage where everything lies; closed with this
     * @param zone the business time zone: decides what a day is; always the same for a storage
     * @throws io.rapport.crm.failure.CrmException if the stored profiles do not fit the features and their settings
     */
    public static Crm open(CrmStorage storage, ZoneId zone) {
        return with(storage, zone).open();
    }

    /** Begins to open a front door with settings of the application's own. */
    public static CrmBuilder with(CrmStorage storage, ZoneId zone) {
        return new CrmBuilder(storage, zone);
    }

    /** Records facts; see {@link #record(Collection)}. */
    public Outcomes record(Interaction... facts) {
        return record(List.of(facts));
    }

    /** Records facts and brings the profiles up to date: {@link Kernel#record}. */
    public Outcomes record(Collection<Interaction> facts) {
        return kernel.record(facts);
    }

    /** Asks a rule whether something may be done, and records what it allows: {@link Kernel#decide}. */
    public Decision<List<Interaction>> decide(Command command, Rule rule) {
        return kernel.decide(command, rule);
    }

    /** Reads a customer as of now, once; absent if there is none, or if the identifiers belong to several. */
    public Optional<CustomerView> customer(Customer who) {
        return kernel.customer(who).map(this::view);
    }

    /** Reads a customer as of now, once; absent if there is none of this id. */
    public Optional<CustomerView> customer(CustomerId id) {
        return kernel.customer(id).map(this::view);
    }

    /** Returns all customers, to be narrowed down. */
    public Customers<CustomerView> customers() {
        return kernel.customers().map(this::view);
    }

    /** Returns everything that happened with a customer, the earliest first. */
    public Timeline timeline(CustomerId customer) {
        return kernel.timeline(customer);
    }

    /** Returns everything that happened about something, whoever the customer, the earliest first. */
    public Timeline timeline(Ref about) {
        return kernel.timeline(Set.of(about));
    }

    /** Answers what customers have been worth. */
    public ValueService value() {
        return value;
    }

    /** Answers what customers will be worth. */
    public ForecastService forecast() {
        return forecast;
    }

    /** Answers what customers are worth as more than buyers. */
    public EngagementService engagement() {
        return engagement;
    }

    /** Takes care of promises to customers, and of what customers come with. */
    public CareService care() {
        return care;
    }

    /** Answers whether customers have reason to trust the company. */
    public TrustService trust() {
        return trust;
    }

    /** Answers what customers allow, and what is held on them. */
    public PrivacyService privacy() {
        return privacy;
    }

    /** Answers whether customers may be contacted, and asked for something. */
    public PermissionService permission() {
        return permission;
    }

    /** Answers how well customers are served. */
    public QualityService quality() {
        return quality;
    }

    /** Returns what services of an application stand on, as those of the library do. */
    public Kernel kernel() {
        return kernel;
    }

    /** Returns the business time zone, which decides what a day is. */
    public ZoneId zone() {
        return kernel.zone();
    }

    /** Returns the texts that belong to no customer. */
    public Documents documents() {
        return kernel.documents();
    }

    /** Returns the details that are understood, and their JSON. */
    public Vocabulary vocabulary() {
        return kernel.vocabulary();
    }

    /** Folds a customer's log again and compares it with the stored profile; absent if there is no such customer. */
    public Optional<Verification> verify(CustomerId customer) {
        return kernel.verify(customer);
    }

    /** Folds a feature again for every customer, while writers go on: {@link Kernel#rebuild}. */
    public long rebuild(String feature) {
        return kernel.rebuild(feature);
    }

    /** Removes a person, and keeps the company's totals: {@link Kernel#erase}. */
    public Optional<ErasureReceipt> erase(CustomerId customer) {
        return kernel.erase(customer);
    }

    /** Closes the storage: {@link Kernel#close}. */
    @Override
    public void close() {
        kernel.close();
    }

    private CustomerView view(Snapshot snapshot) {
        return new CustomerView(this, snapshot);
    }
}
