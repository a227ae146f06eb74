package io.rapport.crm.kernel;

import io.rapport.crm.attribute.Cell;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Decision;
import io.rapport.crm.failure.ClosedException;
import io.rapport.crm.failure.CrmException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Vocabulary;
import io.rapport.crm.profile.DueEntry;
import io.rapport.crm.profile.Features;
import io.rapport.crm.profile.Profile;
import io.rapport.crm.profile.Settings;
import io.rapport.crm.storage.Extent;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.StoredProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * Every service stands on the kernel, those of the library and those of an application alike. It records facts and
 * decides, loads and finds customers, reads logs and what is due, and keeps attributes and documents. It knows no
 * feature. Safe for use by many threads.
 *
 * <p>A service of one's own takes it in its constructor, as the services of the library do:
 *
 * <pre>{@code
 * WishService wishes = new WishService(crm.kernel());
 * }</pre>
 *
 * <p>Methods throw {@link io.rapport.crm.storage.StorageException} when the database fails; its subclasses say what is
 * known then. Those who write the same customers at once take turns; who is overtaken all the same reads and tries
 * again, and after many attempts gives up with a {@link io.rapport.crm.storage.ContentionException}.
 */
public final class Kernel implements AutoCloseable {
    private final Setup setup;

    private Kernel(Setup setup) {
        this.setup = setup;
    }

    /**
     * Opens a kernel.
     *
     * @throws CrmException if the stored profiles do not fit the features and their settings
     */
    public static Kernel open(KernelOptions options) {
        Setup setup = new Setup(
                options.storage(),
                options.features(),
                options.settings(),
                options.clock(),
                options.ids(),
                options.erasureKey().map(Tombstones::keyed).orElse(Tombstones.NONE),
                new Turns(),
                new AtomicBoolean());
        new FeatureRegister(setup).admit(options.retired(), options.rebuilding());
        return new Kernel(setup);
    }

    /** Returns what the application has decided once, and the business time zone. */
    public Settings settings() {
        return setup.settings();
    }

    /** Returns the business time zone, which decides what a day is. */
    public ZoneId zone() {
        return setup.zone();
    }

    /** Returns the features that are plugged in. */
    public Features features() {
        return setup.features();
    }

    /** Returns the details that are understood, and their JSON. */
    public Vocabulary vocabulary() {
        return setup.vocabulary();
    }

    /** Returns the time by the only clock, to the millisecond. */
    public Instant now() {
        return setup.now();
    }

    /** Returns the day that it is now in the business zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone());
    }

    /**
     * Records facts and brings the profiles up to date, in one transaction for each thousand. Customers named by
     * unknown identifiers are created. A fact that was recorded before changes nothing; one that cannot be stored is
     * refused, and the others are stored.
     *
     * @return one outcome for each fact, in the same order
     */
    public Outcomes record(Collection<Interaction> facts) {
        return new Recorder(setup).record(facts);
    }

    /**
     * Asks a rule whether something may be done, and records what it allows. The rule sees the profiles as they are
     * when its decision is stored: where somebody else is faster, it is asked again. The same command again gets the
     * same answer once it was allowed, without asking. A command of more than 24 hours from now is refused, as a fact
     * is.
     *
     * @return the recorded facts, or the reasons why not
     * @throws io.rapport.crm.failure.InvalidInputException if a customer of the command does not exist
     * @throws CrmException if another command was decided under this id
     */
    public Decision<List<Interaction>> decide(Command command, Rule rule) {
        return new Decider(setup).decide(command, rule);
    }

    /**
     * Asks a rule for one act, as {@link #decide(Command, Rule)} does.
     *
     * @param command of one customer
     * @param act what sort of act it is
     * @param rule decides whether it may be done, and how; a pure function
     * @return the recorded act, or the reasons why not
     * @throws io.rapport.crm.failure.InvalidInputException if the command has several customers, or its customer does
     *     not exist
     * @throws CrmException if another command, or another sort of act, was decided under this id
     */
    public <D extends Detail> Decision<D> decide(Command command, Class<D> act, Function<Situation, Decision<D>> rule) {
        return decide(command, situation -> rule.apply(situation).flatMap(situation::allow))
                .map(facts -> {
                    Detail decided = facts.get(0).detail();
                    if (!act.isInstance(decided)) {
                        throw new CrmException("command " + command.id()
                                + " was decided before about something else; give the new one its own key");
                    }
                    return act.cast(decided);
                });
    }

    /** Reads a customer as of now, once; absent if there is none, or if the identifiers belong to several. */
    public Optional<Snapshot> customer(Customer who) {
        return setup.load(who).map(this::snapshot);
    }

    /** Reads a customer as of now, once; absent if there is none of this id. */
    public Optional<Snapshot> customer(CustomerId id) {
        return setup.load(id).map(this::snapshot);
    }

    /** Reads those of these customers that exist, as of now, with one statement for some hundred of them. */
    public Map<CustomerId, Snapshot> customers(Collection<CustomerId> ids) {
        Map<CustomerId, Snapshot> found = new HashMap<>();
        setup.storage().load(ids, Extent.PROFILE).forEach((id, stored) -> found.put(id, snapshot(stored)));
        return found;
    }

    /** Returns all customers, to be narrowed down. */
    public Customers<Snapshot> customers() {
        return Customers.all(setup);
    }

    /** Returns everything that happened with a customer, the earliest first. */
    public Timeline timeline(CustomerId customer) {
        return new Timeline(setup, History.of(customer));
    }

    /**
     * Returns everything that happened about at least one of these things, whoever the customer, the earliest first.
     */
    public Timeline timeline(Set<Ref> about) {
        return new Timeline(setup, new History(Optional.empty(), about, false));
    }

    /** Returns what happened with each customer, all of it at once. */
    public Logs logs() {
        return new Logs(setup);
    }

    /**
     * Returns what falls due up to and including a moment, for all customers.
     *
     * @param kind which sort of due
     * @param limit the most of them, at least 1
     * @return the earliest first
     */
    public List<DueEntry> due(String kind, Instant until, int limit) {
        Require.that(limit >= 1, "limit", "below 1", "ask for at least one");
        return setup.storage().due(kind, until, limit);
    }

    /** Returns the profile that facts would lead to. It records nothing. */
    public Profile fold(Profile before, Collection<Interaction> facts) {
        return setup.features().fold(before, facts).profile();
    }

    /**
     * Computes attributes of every customer that do not follow from facts alone, such as scores of a model, and keeps
     * them. They stay as they are until this is done again; a rebuild removes them. Writers may go on meanwhile.
     *
     * @param names the names of the attributes; no feature derives one of these
     * @param compute the values for a customer; an attribute without a value is taken away
     * @param progress is told now and then how many customers are done
     * @return how many customers there are
     * @throws io.rapport.crm.failure.InvalidInputException if a value is of an attribute that is not named; customers
     *     before it are done
     */
    public long keep(Set<String> names, Function<Snapshot, ? extends Collection<Cell>> compute, LongConsumer progress) {
        return new BulkAttributes(setup, names, compute).write(progress);
    }

    /** Returns the texts that belong to no customer. */
    public Documents documents() {
        return new Documents(setup);
    }

    /** Folds a customer's log again and compares it with the stored profile; absent if there is no such customer. */
    public Optional<Verification> verify(CustomerId customer) {
        return new Refolding(setup).verify(customer);
    }

    /**
     * Folds a feature again for every customer, while writers go on. Attributes that were computed in bulk have to be
     * computed again.
     *
     * @param feature its name
     * @return how many customers there are
     * @throws io.rapport.crm.failure.InvalidInputException if the feature is not plugged in
     */
    public long rebuild(String feature) {
        return new Refolding(setup).rebuild(Features.of(List.of(setup.features().named(feature))));
    }

    /**
     * Removes a person: identifiers, facts, profile. Purchases and returns remain without anything that leads back to
     * the person, by month and under a new id, so that the company's totals hold. What the database itself keeps (free
     * pages, logs, backups) is not reached: see {@code docs/privacy.md}.
     *
     * @return what was erased, also if that was done before; absent if there never was such a customer
     */
    public Optional<ErasureReceipt> erase(CustomerId customer) {
        return new Eraser(setup).erase(customer);
    }

    /** Closes the storage. Whatever would read or write from then on throws {@link ClosedException}. */
    @Override
    public void close() {
        setup.close();
    }

    private Snapshot snapshot(StoredProfile stored) {
        return new Snapshot(setup, stored);
    }
}
