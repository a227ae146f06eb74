package io.rapport.crm.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.tck.FeatureContract;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of features proven to bite: each law is broken by a feature, and whoever breaks it is caught. */
class FeatureContractBitesTest {
    private static final String MERGE = "statesMergeInAnyOrderAndHoweverTheyAreGrouped";
    private static final String BYTES = "equalStatesHaveEqualBytesFromWhichTheyComeBack";
    private static final String FOLLOWS = "attributesAndDuesFollowFromTheState";
    private static final String WITNESS = "aWitnessTestifiesAtAnyMoment";
    private static final String PROFILES = "theMergeOfTwoProfilesIsTheFoldOfBothHistories";
    private static final String JSON = "aFactComesBackFromItsJsonAsItWas";
    private static final String ORDER = "orderBatchingAndDuplicationNeverChangeWhatIsKnown";
    private static final String STORED = "whatIsStoredIsWhatTheLogSaysAlsoAfterARebuild";

    /** A feature with a fault, and the laws that it breaks; it may break others, too. */
    record Fault(Class<? extends FeatureContract> mutant, List<String> laws) {
        @Override
        public String toString() {
            return mutant.getSimpleName();
        }
    }

    static final class Sound extends FeatureMutants.Topics {
        Sound() {
            super(new TopicsFeature());
        }
    }

    static List<Fault> faults() {
        return List.of(
                new Fault(FeatureMutants.LetsTheLastOneWin.class, List.of(MERGE, PROFILES, ORDER)),
                new Fault(FeatureMutants.DependsOnWhoMeetsFirst.class, List.of(MERGE, ORDER)),
                new Fault(FeatureMutants.FindsSomethingInNothing.class, List.of(MERGE)),
                new Fault(FeatureMutants.TakesEveryFactForItsOwn.class, List.of(MERGE)),
                new Fault(FeatureMutants.CountsHowOftenItIsAsked.class, List.of(MERGE, STORED)),
                new Fault(FeatureMutants.WritesOnlyTheFirst.class, List.of(BYTES)),
                new Fault(FeatureMutants.WritesInTheOrderOfArrival.class, List.of(BYTES, ORDER)),
                new Fault(FeatureMutants.LeavesBytesOver.class, List.of(BYTES)),
                new Fault(FeatureMutants.HasAnAttributeOfNothing.class, List.of(FOLLOWS)),
                new Fault(FeatureMutants.GivesAnAttributeTwoValues.class, List.of(FOLLOWS)),
                new Fault(FeatureMutants.IsDueTwice.class, List.of(FOLLOWS)),
                new Fault(FeatureMutants.PutsOffWhatIsDueWheneverItIsAsked.class, List.of(FOLLOWS, STORED)),
                new Fault(FeatureMutants.DoesNotRememberTheDaysBefore.class, List.of(WITNESS)),
                new Fault(FeatureMutants.DatesEvidenceBeyondTheCalendar.class, List.of(WITNESS)),
                new Fault(FeatureMutants.SumsUpWhatItCannotRecall.class, List.of(WITNESS)),
                new Fault(FeatureMutants.ReadsItsDetailsOtherwise.class, List.of(JSON)));
    }

    @Test
    void aSoundFeatureKeepsAllLaws() {
        SuiteRun run = SuiteRun.of(Sound.class);

        assertThat(run.failed()).isEmpty();
        assertThat(run.skipped()).isEmpty();
        assertThat(run.succeeded()).hasSize(laws().size());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void whoeverBreaksALawIsCaughtByIt(Fault fault) {
        for (String law : fault.laws()) {
            assertThat(SuiteRun.of(fault.mutant(), law).failed())
                    .as("laws that were seen to be broken")
                    .containsExactly(law);
        }
    }

    @Test
    void noLawIsWithoutTeeth() {
        assertThat(faults()).flatExtracting(Fault::laws).containsAll(laws());
    }

    private static List<String> laws() {
        return Stream.of(FeatureContract.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Property.class))
                .map(method -> method.getName())
                .toList();
    }
}
