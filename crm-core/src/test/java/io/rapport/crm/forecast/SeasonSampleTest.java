package io.rapport.crm.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.buying.BuyingFamily;
import io.rapport.crm.buying.Obstacle;
import io.rapport.crm.value.Bought;
import io.rapport.crm.value.PurchaseHistory;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Shows what can be learned of a season, and from whom nothing can. */
class SeasonSampleTest {
    private static final LocalDate OPENING = LocalDate.of(2022, 1, 1);
    private static final LocalDate FIFTEEN_MONTHS_LATER = LocalDate.of(2023, 3, 31);
    private static final LocalDate TWO_YEARS_LATER = LocalDate.of(2023, 12, 31);

    @Test
    void theOrderOfCustomersDoesNotMatter() {
        List<PurchaseHistory> shop = summerShop(1_500, TWO_YEARS_LATER);
        List<PurchaseHistory> shuffled = new ArrayList<>(shop);
        Collections.shuffle(shuffled, new Random(5));

        assertThat(learn(shuffled, TWO_YEARS_LATER))
                .isInstanceOf(SeasonFit.Learned.class)
                .isEqualTo(learn(shop, TWO_YEARS_LATER));
    }

    @Test
    void whereThriceAsMuchIsBoughtInSummerAJulyDayIsWorthThreeOfJanuary() {
        Season season = learn(summerShop(1_500, TWO_YEARS_LATER), TWO_YEARS_LATER)
                .learned()
                .orElseThrow();

        assertThat(season.factors().get(6) / season.factors().get(0)).isBetween(2.6, 3.4);
        assertThat(season.factors().get(7) / season.factors().get(9)).isBetween(2.6, 3.4);
    }

    @Test
    void theTimeOfTheYearIsNotToldFromAgeBeforeTheYearComesAgain() {
        List<PurchaseHistory> shop = summerShop(1_500, TWO_YEARS_LATER);

        assertThat(learn(shop, FIFTEEN_MONTHS_LATER.minusDays(1)))
                .isEqualTo(new SeasonFit.Refused(Obstacle.YEAR_UNKNOWN));
        assertThat(learn(shop, FIFTEEN_MONTHS_LATER)).isInstanceOf(SeasonFit.Learned.class);
    }

    @Test
    void aMonthInWhichHardlyAnybodyBoughtIsNotKnown() {
        assertThat(learn(summerShop(60, TWO_YEARS_LATER), TWO_YEARS_LATER))
                .isEqualTo(new SeasonFit.Refused(Obstacle.MONTH_UNKNOWN));
    }

    @Test
    void withoutAModelNothingIsExpectedOfAMonth() {
        LocalDate[] monthly =
                OPENING.datesUntil(TWO_YEARS_LATER, Period.ofDays(30)).toArray(LocalDate[]::new);
        List<PurchaseHistory> alike = Collections.nCopies(2_000, Bought.on(monthly));

        assertThat(learn(alike, TWO_YEARS_LATER)).isEqualTo(new SeasonFit.Refused(Obstacle.BUYING_ALIKE));
        assertThat(learn(List.of(), TWO_YEARS_LATER)).isEqualTo(new SeasonFit.Refused(Obstacle.YEAR_UNKNOWN));
    }

    private static SeasonFit learn(List<PurchaseHistory> shop, LocalDate asOf) {
        SeasonSample sample = new SeasonSample(asOf);
        shop.forEach(sample::add);
        return sample.learn(BuyingFamily.NBD);
    }

    /**
     * Makes customers of the first year who never leave. Some buy often and some seldom; from June to August they buy
     * thrice as often.
     */
    private static List<PurchaseHistory> summerShop(int customers, LocalDate end) {
        Random random = new Random(3);
        List<PurchaseHistory> shop = new ArrayList<>();
        for (int customer = 0; customer < customers; customer++) {
            List<LocalDate> days = new ArrayList<>(List.of(OPENING.plusDays(random.nextInt(365))));
            double chance = 0.06 * random.nextDouble();
            for (LocalDate day = days.get(0).plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
                boolean summer = day.getMonthValue() >= 6 && day.getMonthValue() <= 8;
                if (random.nextDouble() < (summer ? chance : chance / 3)) {
                    days.add(day);
                }
            }
            shop.add(Bought.on(days.toArray(LocalDate[]::new)));
        }
        shop.add(Bought.on(OPENING));
        return shop;
    }
}
