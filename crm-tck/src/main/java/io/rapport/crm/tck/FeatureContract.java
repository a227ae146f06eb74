package io.rapport.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.Crm;
import io.rapport.crm.CrmBuilder;
import io.rapport.crm.attribute.Cells;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.evidence.Witness;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Identified;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.interaction.Vocabulary;
import io.rapport.crm.kernel.Snapshot;
import io.rapport.crm.profile.Due;
import io.rapport.crm.profile.DueEntry;
import io.rapport.crm.profile.Feature;
import io.rapport.crm.profile.Features;
import io.rapport.crm.profile.Profile;
import io.rapport.crm.profile.Settings;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Found;
import io.rapport.crm.time.SettableClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Checks what every feature promises, whether it belongs to the library or to an application: what it knows of a
 * customer is a function of the set of facts, and everything else that it says is a function of what it knows. An
 * application extends this class for each feature of its own:
 *
 * <pre>{@code
 * class WishContractTest extends FeatureContract {
 *     protected FreshData freshData() {
 *         return InMemoryStorage::new;
 *     }
 *
 *     protected Feature<?> feature() {
 *         return new WishFeature(Settings.in(zone).with(policy));
 *     }
 *
 *     protected Arbitrary<? extends Detail> details() {
 *         return Arbitraries.of("teapot", "kettle").map(WishStep::wished);
 *     }
 * }
 * }</pre>
 *
 * <p>The feature is plugged in beside the library's own, unless it is one of them, and its facts come among facts of
 * every other type.
 */
public abstract class FeatureContract {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final List<Customer.Known> CUSTOMERS =
            List.of(Customer.of(new CustomerId(new UUID(0, 1))), Customer.of(new CustomerId(new UUID(0, 2))));

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FAR = Instant.parse("9999-12-31T00:00:00Z");

    /** Creates the suite for a feature. */
    protected FeatureContract() {}

    /** Makes empty data that no other test sees, on any storage. */
    protected abstract FreshData freshData();

    /**
     * Makes the feature, with settings with which an application uses it. A feature of the library is tested with the
     * usual settings.
     */
    protected abstract Feature<?> feature();

    /**
     * Generates every detail that the feature listens to. Few keys are best, such as three products, so that many facts
     * are about the same thing. The facts happen in the three weeks from 2025-10-20, and some in 1900.
     */
    protected abstract Arbitrary<? extends Detail> details();

    /** Generates facts of two customers. */
    @Provide
    Arbitrary<List<Interaction>> facts() {
        return ArbitraryFacts.of(CUSTOMERS, detail(), 30);
    }

    /** Generates facts of one customer. */
    @Provide
    Arbitrary<List<Interaction>> life() {
        return ArbitraryFacts.of(CUSTOMERS.subList(0, 1), detail(), 40);
    }

    /** Generates moments near to the facts and far away from them. */
    @Provide
    Arbitrary<Instant> moment() {
        return Arbitraries.oneOf(
                ArbitraryFacts.times(),
                Arbitraries.of(Instant.parse("1900-01-01T00:00:00Z"), Instant.EPOCH, NEW_YEAR, FAR));
    }

    @Property
    void statesMergeInAnyOrderAndHoweverTheyAreGrouped(@ForAll("life") List<Interaction> life, @ForAll Random random) {
        List<List<Interaction>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        life.forEach(fact -> parts.get(random.nextInt(3)).add(fact));

        features().forEach(feature -> FeatureLaws.merge(feature, parts, life));
    }

    @Property
    void equalStatesHaveEqualBytesFromWhichTheyComeBack(@ForAll("life") List<Interaction> life, @ForAll Random random) {
        List<Interaction> shuffled = shuffled(life, random);

        features().forEach(feature -> FeatureLaws.write(feature, life, shuffled));
    }

    @Property
    void attributesAndDuesFollowFromTheState(@ForAll("life") List<Interaction> life) {
        Features features = features();
        Profile profile = fold(features, life);
        Profile same = fold(features(), life);
        assertThat(features.cells(Profile.EMPTY)).as("attributes of nothing").isEmpty();
        assertThat(features.dues(Profile.EMPTY)).as("dues of nothing").isEmpty();
        assertThat(Cells.of(features.cells(same)))
                .as("attributes, each of which has one value")
                .isEqualTo(Cells.of(features.cells(profile)));
        Set<Due> dues = features.dues(profile);
        assertThat(features.dues(same)).as("what is due").isEqualTo(dues);
        assertThat(dues.stream().map(due -> Tuple.of(due.kind(), due.about())))
                .as("what is due, one of a kind for each thing")
                .doesNotHaveDuplicates();
    }

    @Property
    void aWitnessTestifiesAtAnyMoment(@ForAll("life") List<Interaction> life, @ForAll("moment") Instant asOf) {
        for (Feature<?> feature : features()) {
            if (feature instanceof Witness<?> witness) {
                FeatureLaws.testify(witness, life, asOf);
            }
        }
    }

    @Property
    void theMergeOfTwoProfilesIsTheFoldOfBothHistories(@ForAll("life") List<Interaction> life, @ForAll Random random) {
        List<Interaction> one = new ArrayList<>();
        List<Interaction> other = new ArrayList<>();
        life.forEach(fact -> (random.nextBoolean() ? one : other).add(fact));

        Features features = features();
        Profile merged = features.merge(fold(features, one), fold(features, other));

        assertThat(merged)
                .isEqualTo(fold(features, life))
                .isEqualTo(features.merge(fold(features, other), fold(features, one)));
        assertThat(Profile.fromBytes(merged.toBytes())).isEqualTo(merged);
    }

    @Property
    void aFactComesBackFromItsJsonAsItWas(@ForAll("life") List<Interaction> life) {
        Vocabulary vocabulary = features().vocabulary();
        for (Interaction fact : life) {
            assertThat(vocabulary.read(vocabulary.write(fact))).isEqualTo(fact);
        }
    }

    @Property
    void orderBatchingAndDuplicationNeverChangeWhatIsKnown(
            @ForAll("facts") List<Interaction> facts, @ForAll Random random) {
        List<Interaction> twice = new ArrayList<>(facts);
        twice.addAll(facts);
        List<Interaction> shuffledTwice = shuffled(twice, random);

        Set<String> kinds = kindsOfDues(facts);
        List<Object> atOnce = known(kinds, crm -> crm.record(facts));
        List<Object> inPieces = known(kinds, crm -> {
            for (int from = 0; from < shuffledTwice.size(); ) {
                int to = Math.min(shuffledTwice.size(), from + 1 + random.nextInt(7));
                crm.record(shuffledTwice.subList(from, to));
                from = to;
            }
        });

        assertThat(inPieces).isEqualTo(atOnce);
    }

    @Property
    void whatIsStoredIsWhatTheLogSaysAlsoAfterARebuild(@ForAll("facts") List<Interaction> facts) {
        Set<String> kinds = kindsOfDues(facts);
        onFreshData(storage -> {
            Crm crm = open(storage);
            assertThat(crm.record(facts).refused()).as("refused facts").isZero();
            List<Object> before = everythingKnown(storage, kinds);
            Features features = crm.kernel().features();
            for (Snapshot customer : crm.kernel().customers()) {
                assertThat(crm.verify(customer.id()).orElseThrow().holds()).isTrue();
                assertThat(customer.attributes()).isEqualTo(Cells.of(features.cells(customer.profile())));
                assertThat(dues(storage, kinds))
                        .filteredOn(entry -> entry.customer().equals(customer.id()))
                        .extracting(DueEntry::due)
                        .containsExactlyInAnyOrderElementsOf(features.dues(customer.profile()));
            }
            features.forEach(feature -> assertThat(crm.rebuild(feature.name())).isEqualTo(2));
            assertThat(everythingKnown(storage, kinds)).isEqualTo(before);
        });
    }

    /** Returns the features of the library, and the one that is tested if it is not one of them. */
    final Features features() {
        List<Feature<?>> all = new ArrayList<>(CrmBuilder.usualFeatures(Settings.in(ZONE)));
        all.addAll(more());
        return Features.of(all);
    }

    /** Returns what is plugged in beside the features of the library. */
    private List<Feature<?>> more() {
        Feature<?> tested = feature();
        boolean usual = CrmBuilder.usualFeatures(Settings.in(ZONE)).stream()
                .anyMatch(feature -> feature.name().equals(tested.name()));
        return usual ? List.of() : List.of(tested);
    }

    static Profile fold(Features features, List<Interaction> facts) {
        return features.fold(Profile.EMPTY, facts).profile();
    }

    /** Opens the library and records two customers whose ids are known. */
    final Crm open(CrmStorage storage) {
        AtomicLong numbers = new AtomicLong();
        CrmBuilder builder = Crm.with(storage, ZONE)
                .ids(() -> new UUID(0, numbers.incrementAndGet()))
                .clock(SettableClock.at(NEW_YEAR));
        more().forEach(builder::feature);
        Crm crm = builder.open();
        Source birth = Source.of("birth", Channel.UNKNOWN);
        for (int i = 1; i <= CUSTOMERS.size(); i++) {
            Customer named = Customer.external("birth", "" + i);
            crm.record(birth.fact("" + i, named, Instant.parse("2020-01-01T00:00:00Z"), Identified.as("N. N.")));
        }
        return crm;
    }

    final void onFreshData(Consumer<CrmStorage> use) {
        try (FreshData data = freshData();
                CrmStorage storage = data.open()) {
            use.accept(storage);
        }
    }

    private Arbitrary<Detail> detail() {
        return Arbitraries.oneOf(details().map(own -> own), ArbitraryFacts.detail());
    }

    /** Returns everything that is known of the two customers after this has happened to them. */
    private List<Object> known(Set<String> kindsOfDues, Consumer<Crm> life) {
        List<Object> known = new ArrayList<>();
        onFreshData(storage -> {
            life.accept(open(storage));
            known.addAll(everythingKnown(storage, kindsOfDues));
        });
        return known;
    }

    private static List<Object> everythingKnown(CrmStorage storage, Set<String> kindsOfDues) {
        List<Object> known = new ArrayList<>();
        for (Found found :
                storage.find(Query.of(Criterion.everyone()), Cursor.START, 10).items()) {
            known.add(found.stored().customer());
            known.add(found.stored().profile());
            known.add(found.cells());
        }
        known.addAll(dues(storage, kindsOfDues));
        return known;
    }

    private static List<DueEntry> dues(CrmStorage storage, Set<String> kinds) {
        return kinds.stream()
                .flatMap(kind -> storage.due(kind, FAR, 1000).stream())
                .toList();
    }

    /** Returns all kinds of dues that there are at any time while these facts come one after the other. */
    private Set<String> kindsOfDues(List<Interaction> facts) {
        Set<String> kinds = new TreeSet<>();
        Features features = features();
        for (Customer customer : CUSTOMERS) {
            Profile profile = Profile.EMPTY;
            for (Interaction fact : facts) {
                if (fact.who().equals(customer)) {
                    profile = features.fold(profile, Set.of(fact)).profile();
                    features.dues(profile).forEach(due -> kinds.add(due.kind()));
                }
            }
        }
        return kinds;
    }

    private static List<Interaction> shuffled(List<Interaction> facts, Random random) {
        List<Interaction> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
