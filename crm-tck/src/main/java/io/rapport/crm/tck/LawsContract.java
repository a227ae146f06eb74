package io.rapport.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.Crm;
import io.rapport.crm.CrmBuilder;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.care.CareFeature;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Identified;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.profile.Feature;
import io.rapport.crm.profile.Features;
import io.rapport.crm.profile.Profile;
import io.rapport.crm.profile.Settings;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Found;
import io.rapport.crm.time.SettableClock;
import io.rapport.crm.trust.TrustExplanation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The laws of the kernel, over arbitrary facts of every type: an adapter's test extends this class, too. What is known
 * of a customer is a function of the set of facts; how they came makes no difference.
 */
public abstract class LawsContract {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final List<Customer.Known> CUSTOMERS =
            List.of(Customer.of(new CustomerId(new UUID(0, 1))), Customer.of(new CustomerId(new UUID(0, 2))));
    private static final List<Feature<?>> BUILT_IN = CrmBuilder.usualFeatures(Settings.in(ZONE));
    private static final Features FEATURES = Features.of(
            Stream.concat(BUILT_IN.stream(), Stream.of(new MoodFeature())).toList());

    /** For adapters. */
    protected LawsContract() {}

    /** Makes empty data that no other test sees. */
    protected abstract FreshData freshData();

    /** Facts of two customers. */
    @Provide
    Arbitrary<List<Interaction>> facts() {
        return ArbitraryFacts.of(CUSTOMERS, 30);
    }

    /** Facts of one customer. */
    @Provide
    Arbitrary<List<Interaction>> life() {
        return ArbitraryFacts.of(CUSTOMERS.subList(0, 1), 40);
    }

    @Property(tries = 40)
    void orderBatchingAndDuplicationNeverChangeWhatIsKnown(
            @ForAll("facts") List<Interaction> facts, @ForAll Random random) {
        List<Interaction> shuffledTwice = new ArrayList<>(facts);
        shuffledTwice.addAll(facts);
        Collections.shuffle(shuffledTwice, random);

        List<Object> atOnce = known(crm -> crm.record(facts));
        List<Object> inPieces = known(crm -> {
            for (int from = 0; from < shuffledTwice.size(); ) {
                int to = Math.min(shuffledTwice.size(), from + 1 + random.nextInt(7));
                crm.record(shuffledTwice.subList(from, to));
                from = to;
            }
        });

        assertThat(inPieces).isEqualTo(atOnce);
    }

    @Property(tries = 30)
    void theStoredProfileIsWhatTheLogSaysAlsoAfterARebuild(@ForAll("facts") List<Interaction> facts) {
        onFreshData(storage -> {
            Crm crm = open(storage);
            crm.record(facts);
            List<Object> before = everythingKnown(storage);
            for (Customer.Known customer : CUSTOMERS) {
                assertThat(crm.verify(customer.id()).orElseThrow().holds()).isTrue();
            }
            FEATURES.forEach(feature -> assertThat(crm.rebuild(feature.name())).isEqualTo(2));
            assertThat(everythingKnown(storage)).isEqualTo(before);
        });
    }

    @Property(tries = 30)
    void everyScoreOfTrustIsTheSumOfItsPieces(@ForAll("life") List<Interaction> life) {
        onFreshData(storage -> {
            Crm crm = open(storage);
            crm.record(life);
            TrustExplanation explained =
                    crm.trust().explain(CUSTOMERS.get(0).id()).orElseThrow();
            assertThat(explained.remainder()).isBetween(-1e-9, 1e-9);
        });
    }

    @Property(tries = 300)
    void theMergeOfTwoProfilesIsTheFoldOfBothHistories(@ForAll("life") List<Interaction> life, @ForAll Random random) {
        List<Interaction> one = new ArrayList<>();
        List<Interaction> other = new ArrayList<>();
        life.forEach(fact -> (random.nextBoolean() ? one : other).add(fact));

        Profile merged = FEATURES.merge(fold(one), fold(other));

        assertThat(merged).isEqualTo(fold(life)).isEqualTo(FEATURES.merge(fold(other), fold(one)));
        assertThat(Profile.fromBytes(merged.toBytes())).isEqualTo(merged);
    }

    @Property(tries = 100)
    void whatAnUnknownFeatureKnowsSurvives(@ForAll("life") List<Interaction> life) {
        Features withoutMood = Features.of(BUILT_IN);
        Profile before = fold(life);

        Profile after = withoutMood.fold(withoutMood.forget(before), life).profile();

        assertThat(after).isEqualTo(before);
    }

    @Property(tries = 300)
    void aFactComesBackFromItsJsonAsItWas(@ForAll("life") List<Interaction> life) {
        for (Interaction fact : life) {
            String json = FEATURES.vocabulary().write(fact);
            assertThat(FEATURES.vocabulary().read(json)).isEqualTo(fact);
        }
    }

    @Property(tries = 30)
    void aFactComesBackFromTheStorageAsItWas(@ForAll("facts") List<Interaction> facts) {
        onFreshData(storage -> {
            Crm crm = open(storage);
            assertThat(crm.record(facts).added()).isEqualTo(facts.size());
            List<Interaction> read = new ArrayList<>();
            for (Customer.Known customer : CUSTOMERS) {
                crm.timeline(customer.id())
                        .forEach(entry -> read.add(crm.vocabulary().decode(entry.recorded())));
            }
            read.removeIf(fact -> fact.id().source().equals("birth"));
            assertThat(read).containsExactlyInAnyOrderElementsOf(facts);
        });
    }

    private static Profile fold(List<Interaction> facts) {
        return FEATURES.fold(Profile.EMPTY, facts).profile();
    }

    /** Everything that is known of the two customers after this has happened to them. */
    private List<Object> known(Consumer<Crm> life) {
        List<Object> known = new ArrayList<>();
        onFreshData(storage -> {
            life.accept(open(storage));
            known.addAll(everythingKnown(storage));
        });
        return known;
    }

    private static List<Object> everythingKnown(CrmStorage storage) {
        List<Object> known = new ArrayList<>();
        for (Found found :
                storage.find(Query.of(Criterion.everyone()), Cursor.START, 10).items()) {
            known.add(found.stored().customer());
            known.add(found.stored().profile());
            known.add(found.cells());
        }
        for (String kind :
                List.of(MoodFeature.CHEER_UP, CareFeature.PROMISE, CareFeature.RESPONSE, CareFeature.RESOLUTION)) {
            known.addAll(storage.due(kind, Instant.parse("9999-12-31T00:00:00Z"), 100));
        }
        return known;
    }

    /** Opens with two customers whose ids are known. */
    private static Crm open(CrmStorage storage) {
        AtomicLong numbers = new AtomicLong();
        Crm crm = Crm.with(storage, ZONE)
                .feature(new MoodFeature())
                .ids(() -> new UUID(0, numbers.incrementAndGet()))
                .clock(SettableClock.at(Instant.parse("2026-01-01T00:00:00Z")))
                .open();
        Source birth = Source.of("birth", Channel.UNKNOWN);
        for (int i = 1; i <= CUSTOMERS.size(); i++) {
            Customer named = Customer.external("birth", "" + i);
            crm.record(birth.fact("" + i, named, Instant.parse("2020-01-01T00:00:00Z"), Identified.as("N. N.")));
        }
        return crm;
    }

    private void onFreshData(Consumer<CrmStorage> use) {
        try (FreshData data = freshData();
                CrmStorage storage = data.open()) {
            use.accept(storage);
        }
    }
}
