package io.rapport.crm.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.tck.StorageContract;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract proven to bite: whoever breaks it is caught. */
class SuiteBitesTest {
    private static final List<Class<?>> MUTANTS = List.of(
            CommitMutants.class,
            FactMutants.class,
            FidelityMutants.class,
            IdentifierMutants.class,
            LoadMutants.class,
            HistoryMutants.class,
            PageMutants.class,
            QueryMutants.class,
            OrderMutants.class,
            AttributeMutants.class,
            DueMutants.class,
            DocumentMutants.class,
            RemovalMutants.class,
            InstanceMutants.class);

    @Test
    void noTestIsPassedByAStorageThatDoesNothing() {
        SuiteRun run = SuiteRun.of(DoNothing.Contract.class);

        assertThat(run.succeeded()).as("tests that demand nothing").isEmpty();
        assertThat(run.skipped()).isEmpty();
        assertThat(run.failed())
                .as("tests of both engines")
                .hasSizeGreaterThan(90)
                .contains(
                        "everyCriterionSelectsWhatItMeansInEveryOrder",
                        "aNewCustomerIsStoredWithVersionOneAndTheNumberOfItsFacts()");
    }

    @Test
    void everyMutantIsCaughtByItsSubject() {
        Set<String> survivors = new TreeSet<>();
        for (Class<?> group : MUTANTS) {
            Set<String> subjects = Set.of(
                    Objects.requireNonNull(group.getAnnotation(CaughtBy.class)).value());
            int tests =
                    SuiteRun.of(InMemoryStorageTest.class, subjects).succeeded().size();
            assertThat(tests).as("tests of %s", subjects).isPositive();
            for (Class<? extends StorageContract> mutant : mutants(group)) {
                SuiteRun run = SuiteRun.of(mutant, subjects);
                assertThat(run.succeeded().size() + run.failed().size())
                        .as("tests that could run against %s", mutant)
                        .isEqualTo(tests);
                if (run.failed().isEmpty()) {
                    survivors.add(group.getSimpleName() + "." + mutant.getSimpleName());
                }
            }
        }
        assertThat(survivors).as("mutants that survived").isEmpty();
    }

    private static List<Class<? extends StorageContract>> mutants(Class<?> group) {
        return Stream.of(group.getDeclaredClasses())
                .filter(Mutant.class::isAssignableFrom)
                .<Class<? extends StorageContract>>map(type -> type.asSubclass(Mutant.class))
                .toList();
    }
}
