package io.rapport.crm.buying;

import static io.rapport.crm.buying.Closeness.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.failure.InvalidInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests the model of what is spent on a purchase. */
class GammaGammaTest {
    private static final String SUMMARY = "cdnow/cdnow_customers_summary_with_transactions.csv";

    @Test
    void theSummaryOfTheCdnowSampleGivesThePublishedParameters() throws IOException {
        SpendObservations spends = summary();
        Converged<GammaGamma> fit = GammaGamma.fit(spends).converged().orElseThrow();

        assertThat(spends.customers()).isEqualTo(946);
        assertThat(spends.correlation().ifKnown().orElseThrow()).isCloseTo(0.114, within(5e-4));
        assertThat(fit.model().p()).isCloseTo(6.248802484, relative(1e-8, 6.2));
        assertThat(fit.model().q()).isCloseTo(3.744588454, relative(1e-8, 3.7));
        assertThat(fit.model().gamma()).isCloseTo(15.447748029, relative(1e-8, 15.4));
        assertThat(fit.quality().logLikelihood()).isCloseTo(-4055.923243503, relative(1e-12, 4055));
        assertThat(fit.model().populationMean().ifKnown().orElseThrow()).isCloseTo(35.1710, within(5e-5));
        assertThat(fit.standardError("p")).isCloseTo(1.190, within(5e-4));
        assertThat(fit.standardError("q")).isCloseTo(0.290, within(5e-4));
        assertThat(fit.standardError("gamma")).isCloseTo(4.160, within(5e-4));
    }

    @Test
    void theTransactionsOfTheCdnowSampleGiveNearlyTheSame() throws IOException {
        Map<Integer, TreeMap<String, Long>> cents = new TreeMap<>();
        for (String[] line : RealData.lines("cdnow/CDNOW_sample.txt", " +")) {
            if (line[2].compareTo("19970930") <= 0) {
                cents.computeIfAbsent(Integer.valueOf(line[1]), id -> new TreeMap<>())
                        .merge(line[2], Math.round(Double.parseDouble(line[4]) * 100), Long::sum);
            }
        }
        SpendObserving observing = SpendObservations.begin();
        cents.values().forEach(days -> {
            long repeats = days.size() - 1L;
            long spent = days.values().stream().mapToLong(amount -> amount).sum()
                    - days.firstEntry().getValue();
            if (repeats > 0 && spent > 0) {
                observing.add(repeats, spent / 100.0 / repeats);
            }
        });
        Converged<GammaGamma> fit =
                GammaGamma.fit(observing.observations()).converged().orElseThrow();

        assertThat(fit.model().p()).isCloseTo(6.249572268, relative(1e-8, 6.2));
        assertThat(fit.model().q()).isCloseTo(3.744224668, relative(1e-8, 3.7));
        assertThat(fit.model().gamma()).isCloseTo(15.443520974, relative(1e-8, 15.4));
        assertThat(fit.quality().logLikelihood()).isCloseTo(-4055.917694802, relative(1e-12, 4055));
    }

    @Test
    void aCustomersMeanLiesBetweenHisOwnAndThatOfAll() throws IOException {
        GammaGamma model = GammaGamma.fit(summary()).converged().orElseThrow().model();
        double[] published = {24.65862, 18.91148, 35.17100, 35.17100, 35.17100, 71.46285};
        int customer = 0;
        for (String[] line : RealData.lines(SUMMARY, ",").subList(1, 7)) {
            Figure mean = model.conditionalMean(Long.parseLong(line[1]), Double.parseDouble(line[4]));
            assertThat(mean.ifKnown().orElseThrow()).isCloseTo(published[customer++], within(5e-6));
        }
        assertThat(customer).isEqualTo(6);
    }

    @Test
    void anotherUnitOfMoneyChangesTheUnitAlone() throws IOException {
        SpendObserving cents = SpendObservations.begin();
        SpendObservations dollars = summary();
        for (int i = 0; i < dollars.customers(); i++) {
            cents.add(dollars.repeatsOf(i), 100 * dollars.meanOf(i));
        }
        GammaGamma inDollars = GammaGamma.fit(dollars).converged().orElseThrow().model();
        Converged<GammaGamma> inCents =
                GammaGamma.fit(cents.observations()).converged().orElseThrow();

        assertThat(inCents.model().p()).isCloseTo(inDollars.p(), relative(1e-9, 6));
        assertThat(inCents.model().gamma()).isCloseTo(100 * inDollars.gamma(), relative(1e-9, 1500));
        assertThat(inCents.quality().logLikelihood())
                .isCloseTo(-4055.923243503 - 946 * Math.log(100), relative(1e-12, 4055));
    }

    @Test
    void theOrderOfTheCustomersDoesNotMatter() {
        List<SpendObserving> shuffled = List.of(SpendObservations.begin(), SpendObservations.begin());
        List<Integer> customers =
                new ArrayList<>(IntStream.range(0, 3_000).boxed().toList());
        for (SpendObserving observing : shuffled) {
            customers.forEach(i -> observing.add(1 + i % 7, 3 + Math.exp(Math.sin(i))));
            Collections.shuffle(customers, new Random(5));
        }

        assertThat(GammaGamma.fit(shuffled.get(1).observations()))
                .isEqualTo(GammaGamma.fit(shuffled.get(0).observations()));
    }

    @Test
    void anInfiniteMeanIsAbsentAndNeverNegative() {
        GammaGamma model = new GammaGamma(6, 0.9, 15);

        assertThat(model.populationMean())
                .isInstanceOfSatisfying(
                        Figure.Absent.class,
                        absent -> assertThat(absent.reason()).contains("q is not above 1", "median"));
        assertThat(model.conditionalMean(2, 30).ifKnown().orElseThrow()).isCloseTo(6 * 75 / 11.9, within(1e-12));
        assertThat(new GammaGamma(0.04, 0.9, 15).conditionalMean(2, 30)).isInstanceOf(Figure.Absent.class);
    }

    @Test
    void halfOfTheCustomersSpendMoreThanTheMedian() {
        GammaGamma model = new GammaGamma(6, 1, 15);

        // With q = 1 the rate is exponential: its median is ln 2 / gamma.
        assertThat(model.populationMedian()).isCloseTo(6 * 15 / Math.log(2), relative(1e-12, 130));
    }

    @Test
    void parametersWithAnInfiniteMeanAreFoundToo() {
        Random random = new Random(5);
        SpendObserving observing = SpendObservations.begin();
        for (int i = 0; i < 5_000; i++) {
            double rate = Draws.gamma(random, 0.8) / 20;
            int repeats = 1 + random.nextInt(6);
            observing.add(repeats, Draws.gamma(random, 4 * repeats) / rate / repeats);
        }
        Converged<GammaGamma> fit =
                GammaGamma.fit(observing.observations()).converged().orElseThrow();

        assertThat(fit.model().q()).isCloseTo(0.8, within(3 * fit.standardError("q")));
        assertThat(fit.model().populationMean()).isInstanceOf(Figure.Absent.class);
    }

    @Test
    void whereAllSpendTheSameNothingIsLearned() {
        SpendObserving observing = SpendObservations.begin();
        for (int i = 1; i < 100; i++) {
            observing.add(i % 5 + 1, 20);
        }

        assertThat(GammaGamma.fit(observing.observations()).ifObstructed()).contains(Obstacle.SPENDING_UNKNOWN);
        assertThat(GammaGamma.fit(SpendObservations.begin().observations()).ifObstructed())
                .contains(Obstacle.NO_SPENDING);
    }

    @Test
    void whoHasSpentNothingIsRefused() {
        SpendObserving observing = SpendObservations.begin();

        assertThatThrownBy(() -> observing.add(1, 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("spend.mean")
                .hasMessageContaining("leave out");
        assertThatThrownBy(() -> observing.add(0, 5)).hasMessageContaining("spend.repeats");
    }

    private static SpendObservations summary() throws IOException {
        SpendObserving observing = SpendObservations.begin();
        for (String[] line : RealData.lines(SUMMARY, ",")) {
            if (!line[0].equals("ID") && !line[1].equals("0") && Double.parseDouble(line[4]) > 0) {
                observing.add(Long.parseLong(line[1]), Double.parseDouble(line[4]));
            }
        }
        return observing.observations();
    }
}
