package io.rapport.crm.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.buying.BgCnbd;
import io.rapport.crm.buying.BuyingModel;
import io.rapport.crm.buying.Figure;
import io.rapport.crm.buying.Outlook;
import io.rapport.crm.buying.RepeatBuying;
import io.rapport.crm.value.BuyingPattern;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Tests models in a shop with a season. */
class ShopTimeTest {
    /**
     * Nothing counts but Christmas: eleven months have half of what is usual, and December has six and a half times as
     * much.
     */
    private static final Season CHRISTMAS =
            Season.of(List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 13.0));

    private static final BuyingModel MODEL = BgCnbd.mbgNbd(0.525, 6.183, 0.891, 1.614);
    private static final BuyingPattern REGULAR = new BuyingPattern(3, 100, 120);
    private static final LocalDate NOVEMBER_ENDS = LocalDate.of(2025, 11, 30);

    @Property
    void whereMonthsAreAlikeNothingChanges(
            @ForAll @IntRange(max = 9_000) int recency,
            @ForAll @IntRange(max = 9_000) int silence,
            @ForAll @DoubleRange(max = 500) double weeks) {
        ShopTime time = new ShopTime(Season.EVEN, NOVEMBER_ENDS);
        BuyingPattern pattern = new BuyingPattern(2, recency, recency + silence);
        RepeatBuying seen = new RepeatBuying(2, recency / 7.0, (recency + silence) / 7.0);

        assertThat(time.seen(pattern)).isEqualTo(seen);
        assertThat(time.passed(weeks)).isCloseTo(weeks, within(1e-11));
        assertThat(time.outlook(MODEL, pattern).expectedPurchases(weeks))
                .isEqualTo(MODEL.of(seen).expectedPurchases(weeks));
    }

    @Property
    void theTimeThatHasPassedIsTheSumOfWhatItPassesAt(@ForAll @IntRange(max = 2_000_000) int days) {
        ShopTime time = new ShopTime(CHRISTMAS, NOVEMBER_ENDS);
        double weeks = days / 7.0 + 0.01;

        double step = (time.passed(weeks + 0.05) - time.passed(weeks)) / 0.05;

        assertThat(step).isCloseTo(time.at(weeks), within(1e-5));
    }

    @Test
    void fourHundredYearsLaterTheCalendarBeginsAnew() {
        ShopTime time = new ShopTime(CHRISTMAS, NOVEMBER_ENDS);
        double cycle = 146_097 / 7.0;

        assertThat(time.passed(cycle + 10)).isCloseTo(time.passed(cycle) + time.passed(10), within(1e-7));
        assertThat(time.passed(1e12) / 1e12).isBetween(0.99, 1.01);
    }

    @Test
    void moreIsExpectedOfAMonthInSeason() {
        double december = of(NOVEMBER_ENDS).expectedPurchases(31 / 7.0);
        double june = of(LocalDate.of(2025, 5, 31)).expectedPurchases(31 / 7.0);

        assertThat(december).isGreaterThan(4 * june);
        assertThat(of(NOVEMBER_ENDS).anyPurchase(31 / 7.0))
                .isGreaterThan(2 * of(LocalDate.of(2025, 5, 31)).anyPurchase(31 / 7.0));
    }

    @Test
    void silenceIsForgivenWhereNobodyBuys() {
        assertThat(of(NOVEMBER_ENDS).alive())
                .isGreaterThan(
                        MODEL.of(new RepeatBuying(3, 100 / 7.0, 120 / 7.0)).alive());
    }

    @Test
    void theRateIsHowFastPurchasesAreExpected() {
        Outlook outlook = of(NOVEMBER_ENDS);

        for (double after : List.of(0.5, 3.0, 10.0, 60.0)) {
            double step = outlook.expectedPurchases(after + 1e-4) - outlook.expectedPurchases(after - 1e-4);
            assertThat(outlook.purchaseRate(after)).isCloseTo(step / 2e-4, within(1e-6));
        }
    }

    @Test
    void theMedianIsADayOfTheCalendar() {
        Outlook outlook = of(NOVEMBER_ENDS);
        Figure.Known median = (Figure.Known) outlook.nextPurchase(0.4);

        assertThat(outlook.anyPurchase(median.value())).isCloseTo(0.4, within(1e-9));
        assertThat(outlook.meanNextPurchase()).isInstanceOf(Figure.Absent.class);
    }

    @Test
    void whatDoesNotDependOnTheDayDoesNotChange() {
        Outlook steady = MODEL.of(new ShopTime(CHRISTMAS, NOVEMBER_ENDS).seen(REGULAR));
        Outlook outlook = of(NOVEMBER_ENDS);

        assertThat(outlook.lnAlive()).isEqualTo(steady.lnAlive());
        assertThat(outlook.everAgain()).isEqualTo(steady.everAgain());
        assertThat(outlook.discountedPurchases(0.003)).isEqualTo(steady.discountedPurchases(0.003));
        assertThat(outlook.discountedPurchases(0.003, 4))
                .isEqualTo(steady.discountedPurchases(0.003, new ShopTime(CHRISTMAS, NOVEMBER_ENDS).passed(4)));
    }

    private static Outlook of(LocalDate asOf) {
        return new ShopTime(CHRISTMAS, asOf).outlook(MODEL, REGULAR);
    }
}
