package io.rapport.crm.buying;

import static io.rapport.crm.buying.Closeness.NOTHING;
import static io.rapport.crm.buying.Closeness.relative;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** States what holds for every model and every customer. */
class LawsTest {
    @Property
    void figuresAreFiniteAndInTheirRanges(@ForAll("models") BuyingModel model, @ForAll("pasts") RepeatBuying seen) {
        Outlook outlook = model.of(seen);

        assertThat(model.logLikelihood(seen)).isFinite();
        assertThat(outlook.lnAlive()).isFinite().isNotPositive();
        assertThat(outlook.alive()).isBetween(0.0, 1.0).isCloseTo(Math.exp(outlook.lnAlive()), relative(1e-10, 1));
        assertThat(outlook.everAgain()).isBetween(0.0, outlook.alive() * (1 + 1e-12) + NOTHING);
        assertThat(outlook.anyPurchase(20)).isBetween(0.0, outlook.everAgain() * (1 + 1e-10) + NOTHING);
        assertThat(outlook.expectedPurchases(20))
                .isFinite()
                .isGreaterThanOrEqualTo(outlook.anyPurchase(20) * (1 - 1e-10) - NOTHING);
        assertThat(outlook.purchaseRate(0)).isFinite().isNotNegative();
        assertThat(outlook.discountedPurchases(0.003)).isFinite().isNotNegative();
    }

    @Property
    void silenceNeverMakesItLikelierThatHeIsThere(
            @ForAll("models") BuyingModel model,
            @ForAll("pasts") RepeatBuying seen,
            @ForAll @DoubleRange(min = 0, max = 100) double more) {
        RepeatBuying later = new RepeatBuying(seen.repeats(), seen.recency(), seen.age() + more);

        assertThat(model.of(later).lnAlive()).isLessThanOrEqualTo(model.of(seen).lnAlive() + 1e-12);
    }

    @Property
    void aLongerTimeBringsMore(
            @ForAll("models") BuyingModel model,
            @ForAll("pasts") RepeatBuying seen,
            @ForAll @DoubleRange(min = 0, max = 500) double horizon,
            @ForAll @DoubleRange(min = 0, max = 500) double more) {
        Outlook outlook = model.of(seen);
        double rounding = 1 - 1e-12;

        assertThat(outlook.expectedPurchases(horizon + more))
                .isGreaterThanOrEqualTo(outlook.expectedPurchases(horizon) * rounding - NOTHING);
        assertThat(outlook.anyPurchase(horizon + more))
                .isGreaterThanOrEqualTo(outlook.anyPurchase(horizon) * rounding - NOTHING);
        assertThat(outlook.discountedPurchases(0.01, horizon + more))
                .isGreaterThanOrEqualTo(outlook.discountedPurchases(0.01, horizon) * rounding - NOTHING);
    }

    @Property
    void theRateIsWhatTheExpectationGrowsBy(
            @ForAll("models") BuyingModel model,
            @ForAll("pasts") RepeatBuying seen,
            @ForAll @DoubleRange(min = 0.5, max = 200) double horizon) {
        Outlook outlook = model.of(seen);
        double expected = outlook.expectedPurchases(horizon);

        double summed = Discounting.until(horizon, 0, 1e-3, outlook::purchaseRate);

        // The waves of a regular rhythm are summed up less exactly.
        assertThat(summed).isCloseTo(expected, relative(1e-7, expected));
    }

    @Property
    void discountingForGoodIsThatUpToTheEndOfTime(
            @ForAll("models") BuyingModel model, @ForAll("pasts") RepeatBuying seen) {
        Outlook outlook = model.of(seen);
        double whole = outlook.discountedPurchases(0.05);

        assertThat(outlook.discountedPurchases(0.05, 800)).isCloseTo(whole, relative(1e-9, whole));
        assertThat(outlook.discountedPurchases(0, 39))
                .isCloseTo(outlook.expectedPurchases(39), relative(1e-12, whole + 1));
    }

    @Property
    void daysOrWeeksMakeNoDifference(@ForAll("models") BuyingModel weeks, @ForAll("pasts") RepeatBuying seen) {
        BuyingModel days = inDays(weeks);
        Outlook inDays = days.of(new RepeatBuying(seen.repeats(), 7 * seen.recency(), 7 * seen.age()));
        Outlook inWeeks = weeks.of(seen);
        double expected = inWeeks.expectedPurchases(39);

        assertThat(inDays.lnAlive()).isCloseTo(inWeeks.lnAlive(), relative(1e-11, Math.abs(inWeeks.lnAlive()) + 1));
        assertThat(inDays.expectedPurchases(7 * 39)).isCloseTo(expected, relative(1e-10, expected));
        assertThat(7 * inDays.purchaseRate(70))
                .isCloseTo(inWeeks.purchaseRate(10), relative(1e-9, inWeeks.purchaseRate(10)));
    }

    @Property
    void byTheMedianTimeItIsAsLikelyAsNot(@ForAll("models") BuyingModel model, @ForAll("pasts") RepeatBuying seen) {
        Outlook outlook = model.of(seen);
        if (outlook.medianNextPurchase() instanceof Figure.Known median) {
            assertThat(outlook.anyPurchase(median.value())).isCloseTo(0.5, relative(1e-9, 0.5));
        } else {
            assertThat(Math.min(outlook.everAgain(), outlook.anyPurchase(1e12))).isLessThanOrEqualTo(0.5 + 1e-9);
        }
    }

    @Property
    void theMeanTimeToTheNextPurchaseIsThatOfItsDistribution(
            @ForAll("models") BuyingModel model,
            @ForAll @IntRange(min = 8, max = 60) int repeats,
            @ForAll @DoubleRange(min = 0, max = 40) double silence) {
        Outlook outlook = model.of(new RepeatBuying(repeats, 50, 50 + silence));
        double ever = outlook.everAgain();
        if (ever > 1e-200 && outlook.meanNextPurchase() instanceof Figure.Known mean) {
            double summed =
                    Discounting.until(1e9, 0, mean.value() / 100, t -> Math.max(0, 1 - outlook.anyPurchase(t) / ever));
            assertThat(summed).isCloseTo(mean.value(), relative(1e-5, mean.value()));
        }
    }

    @Property
    void oneStageIsThePlainModel(@ForAll("pasts") RepeatBuying seen, @ForAll boolean leavesAtOnce) {
        BgCnbd plain = new BgCnbd(leavesAtOnce, 1, 0.6, 5, 0.8, 2.1);
        Outlook outlook = plain.of(seen);
        double expected = PublishedFormula.expectedPurchases(plain, seen, 30) * outlook.alive();

        assertThat(outlook.expectedPurchases(30)).isCloseTo(expected, relative(1e-9, expected));
    }

    @Provide
    Arbitrary<BuyingModel> models() {
        Arbitrary<Double> small = parameter(0.05, 8);
        Arbitrary<Double> time = parameter(0.5, 60);
        return Arbitraries.oneOf(List.of(
                Combinators.combine(
                                Arbitraries.of(true, false),
                                Arbitraries.integers().between(1, 5),
                                small,
                                time,
                                small,
                                small)
                        .as(BgCnbd::new),
                Combinators.combine(small, time, small, time).as(ParetoNbd::new),
                Combinators.combine(small, time).as(Nbd::new)));
    }

    @Provide
    Arbitrary<RepeatBuying> pasts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.doubles().between(0.1, 80),
                        Arbitraries.doubles().between(0, 80))
                .as((repeats, recency, silence) -> repeats == 0
                        ? new RepeatBuying(0, 0, silence)
                        : new RepeatBuying(repeats, recency, recency + silence));
    }

    private static Arbitrary<Double> parameter(double least, double most) {
        return Arbitraries.doubles()
                .between(0, 1)
                .ofScale(4)
                .map(part -> least * Math.pow(most / least, part))
                .withoutEdgeCases();
    }

    private static BuyingModel inDays(BuyingModel weeks) {
        if (weeks instanceof BgCnbd model) {
            return new BgCnbd(model.leavesAtOnce(), model.k(), model.r(), 7 * model.alpha(), model.a(), model.b());
        }
        return weeks instanceof ParetoNbd model
                ? new ParetoNbd(model.r(), 7 * model.alpha(), model.s(), 7 * model.beta())
                : new Nbd(((Nbd) weeks).r(), 7 * ((Nbd) weeks).alpha());
    }
}
