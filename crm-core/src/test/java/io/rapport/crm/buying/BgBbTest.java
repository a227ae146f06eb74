package io.rapport.crm.buying;

import static io.rapport.crm.buying.Closeness.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the model of fixed occasions, with the donations of Fader, Hardie and Shang 2010. */
class BgBbTest {
    private static final double EXACT = 1e-12;
    private static final BgBb MODEL = new BgBb(1.203507, 0.7497667, 0.6567568, 2.783887);

    @Test
    void theDonationsGiveThePublishedParameters() throws IOException {
        Map<OccasionBuying, Long> donors = donors();
        Converged<BgBb> fit = BgBb.fit(donors).converged().orElseThrow();
        BgBb model = fit.model();

        assertThat(fit.quality().customers()).isEqualTo(11_104);
        assertThat(fit.quality().rows()).isEqualTo(22);
        assertThat(model.alpha()).isCloseTo(1.20352235, within(1e-7));
        assertThat(model.beta()).isCloseTo(0.74971636, within(1e-7));
        assertThat(model.gamma()).isCloseTo(0.65671821, within(1e-7));
        assertThat(model.delta()).isCloseTo(2.78344223, within(1e-6));
        assertThat(fit.quality().logLikelihood()).isCloseTo(-33225.581274347, relative(EXACT, 33225));
        double expected = donors.entrySet().stream()
                .mapToDouble(row -> row.getValue() * model.expectedPurchases(row.getKey(), 5))
                .sum();
        assertThat(expected).isCloseTo(12884.157, within(5e-4));
    }

    @Test
    void figuresAreTheReference() throws IOException {
        double logLikelihood = donors().entrySet().stream()
                .mapToDouble(row -> row.getValue() * MODEL.logLikelihood(row.getKey()))
                .sum();

        assertThat(logLikelihood).isCloseTo(-33225.5812852511, relative(1e-14, 33225));
        assertThat(MODEL.expectedPurchases(OccasionBuying.NEWCOMER, 10))
                .isCloseTo(3.1798278843523864, relative(EXACT, 3.2));
        assertThat(MODEL.expectedPurchases(new OccasionBuying(0, 0, 6), 10))
                .isCloseTo(0.1302344169021978, relative(EXACT, 0.13));
        assertThat(MODEL.expectedPurchases(new OccasionBuying(4, 5, 6), 10))
                .isCloseTo(3.627943116898059, relative(EXACT, 3.6));
        assertThat(MODEL.discountedPurchases(new OccasionBuying(6, 6, 6), 0.1))
                .isCloseTo(5.909805250880235, relative(EXACT, 5.9));
    }

    @Test
    void allWaysToBuyOnFourOccasionsHaveTheProbabilityOne() {
        double all = 0;
        for (int ways = 0; ways < 16; ways++) {
            OccasionBuying seen =
                    new OccasionBuying(Integer.bitCount(ways), 32 - Integer.numberOfLeadingZeros(ways), 4);
            double probability = Math.exp(MODEL.logLikelihood(seen));
            assertThat(probability).isBetween(0.0, 1.0);
            all += probability;
        }

        assertThat(all).isCloseTo(1, within(1e-14));
    }

    @Test
    void whatIsExpectedNextIsWhatTheLikelihoodSays() {
        OccasionBuying seen = new OccasionBuying(2, 3, 5);
        double before = MODEL.logLikelihood(seen);
        double bought = Math.exp(MODEL.logLikelihood(new OccasionBuying(3, 6, 6)) - before);
        double again = Math.exp(MODEL.logLikelihood(new OccasionBuying(3, 7, 7)) - before);

        assertThat(MODEL.expectedPurchases(seen, 1)).isCloseTo(bought, relative(EXACT, bought));
        assertThat(MODEL.anyPurchase(seen, 1)).isCloseTo(bought, relative(EXACT, bought));
        assertThat(MODEL.anyPurchase(seen, 2)).isCloseTo(bought + again, relative(EXACT, bought));
        assertThat(MODEL.alive(seen)).isLessThan(MODEL.alive(new OccasionBuying(2, 4, 5)));
        assertThat(MODEL.anyPurchase(seen, 1_000)).isBetween(0.9 * MODEL.alive(seen), MODEL.alive(seen));
    }

    @Test
    void discountingIsASumOverOccasions() {
        OccasionBuying seen = new OccasionBuying(2, 3, 5);
        double sum = 0;
        for (int i = 1; i < 2_000; i++) {
            double here = MODEL.expectedPurchases(seen, i) - MODEL.expectedPurchases(seen, i - 1);
            sum += here * Math.pow(1.1, -i);
        }

        assertThat(MODEL.discountedPurchases(seen, 0.1)).isCloseTo(sum, relative(1e-12, sum));
    }

    @Test
    void thinDataAreNamed() {
        assertThat(BgBb.fit(Map.of()).ifObstructed()).contains(Obstacle.NO_CUSTOMERS);
        assertThat(BgBb.fit(Map.of(OccasionBuying.NEWCOMER, 9L)).ifObstructed()).contains(Obstacle.NO_TIME);
        assertThat(BgBb.fit(Map.of(new OccasionBuying(0, 0, 6), 9L)).ifObstructed())
                .contains(Obstacle.NO_REPEATS);
        assertThat(BgBb.fit(Map.of(new OccasionBuying(6, 6, 6), 9L)).converged())
                .isEmpty();
    }

    private static Map<OccasionBuying, Long> donors() throws IOException {
        Map<OccasionBuying, Long> donors = new HashMap<>();
        RealData.lines("donations/donations.csv", ",").stream()
                .skip(1)
                .forEach(line -> donors.put(
                        new OccasionBuying(
                                Integer.parseInt(line[0]), Integer.parseInt(line[1]), Integer.parseInt(line[2])),
                        Long.valueOf(line[3])));
        return donors;
    }
}
