package io.rapport.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.Crm;
import io.rapport.crm.CrmBuilder;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.profile.Feature;
import io.rapport.crm.profile.Features;
import io.rapport.crm.profile.Profile;
import io.rapport.crm.profile.Settings;
import io.rapport.crm.trust.TrustExplanation;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Checks the laws of the kernel with arbitrary facts of every type. An adapter's test extends this class, too. The laws
 * are what the features of the library and of an application promise, and what the storage must not spoil.
 */
public abstract class LawsContract extends FeatureContract {
    /** Creates the suite for an adapter. */
    protected LawsContract() {}

    @Override
    protected Feature<?> feature() {
        return new MoodFeature();
    }

    @Override
    protected Arbitrary<? extends Detail> details() {
        return Arbitraries.of(MoodStated.Mood.class).map(MoodStated::new);
    }

    @Property
    void everyScoreOfTrustIsTheSumOfItsPieces(@ForAll("life") List<Interaction> life) {
        onFreshData(storage -> {
            Crm crm = open(storage);
            crm.record(life);
            TrustExplanation explained =
                    crm.trust().explain(CUSTOMERS.get(0).id()).orElseThrow();
            assertThat(explained.remainder()).isBetween(-1e-9, 1e-9);
        });
    }

    @Property
    void whatAnUnknownFeatureKnowsSurvives(@ForAll("life") List<Interaction> life) {
        Features withoutMood = Features.of(CrmBuilder.usualFeatures(Settings.in(ZONE)));
        Profile before = fold(features(), life);

        Profile after = withoutMood.fold(withoutMood.forget(before), life).profile();

        assertThat(after).isEqualTo(before);
    }

    @Property
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
}
