package io.rapport.crm.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.junit.jupiter.api.Test;

/** Shows which model fits which shop. */
class BuyingChoiceTest {
    private static final LocalDate CALIBRATION = LocalDate.parse("1997-09-30");

    @Test
    void groceryIsBoughtInARegularRhythm() throws IOException {
        BuyingChoice choice =
                BuyingChoice.ofStages(true, PurchaseDays.ofGrocery().until(LocalDate.parse("2006-12-31")));

        assertThat(names(choice)).containsExactly("MBG/CNBD-2", "MBG/CNBD-3", "MBG/CNBD-4", "MBG/NBD");
        assertThat(choice.best().orElseThrow().model().name()).isEqualTo("MBG/CNBD-2");
        assertThat(choice.reasons().get(0)).isEqualTo("MBG/CNBD-2: log-likelihood -14978.21, the lowest BIC");
        assertThat(choice.reasons().get(1)).isEqualTo("MBG/CNBD-3: log-likelihood -14996.85, BIC higher by 37.28");
    }

    @Test
    void cdnowIsNot() throws IOException {
        BuyingChoice choice =
                BuyingChoice.ofStages(true, PurchaseDays.ofCdnowSample().until(CALIBRATION));

        assertThat(choice.best().orElseThrow().model().name()).isEqualTo("MBG/NBD");
    }

    @Test
    void aQuickLookSaysTheSame() throws IOException {
        Rhythm grocery = rhythm(PurchaseDays.ofGrocery(), LocalDate.MAX);
        Rhythm cdnow = rhythm(PurchaseDays.ofCdnowSample(), LocalDate.MAX);

        assertThat(grocery.customers()).isEqualTo(779);
        assertThat(grocery.stages().ifKnown().orElseThrow()).isCloseTo(1.827, within(5e-4));
        assertThat(cdnow.customers()).isEqualTo(736);
        assertThat(cdnow.stages().ifKnown().orElseThrow()).isCloseTo(0.985, within(5e-4));
        assertThat(new Rhythm().stages()).isInstanceOf(Figure.Absent.class);
    }

    @Test
    void theLikelihoodChoosesBetweenFamilies() throws IOException {
        BuyingChoice choice = BuyingChoice.of(
                List.of(BuyingFamily.NBD, BuyingFamily.PARETO_NBD, BuyingFamily.BG_NBD, BuyingFamily.MBG_NBD),
                PurchaseDays.ofCdnowSample().until(CALIBRATION));

        assertThat(names(choice)).containsExactly("MBG/NBD", "BG/NBD", "Pareto/NBD", "NBD");
    }

    @Test
    void withoutTheTimesBetweenPurchasesRegularModelsCannotBeCompared() throws IOException {
        BuyingChoice choice = BuyingChoice.ofStages(false, PurchaseDays.ofCdnowSummary());

        assertThat(names(choice)).containsExactly("BG/NBD", "BG/CNBD-2");
        assertThat(choice.reasons().get(1)).contains("the times between purchases are not known");
    }

    @Test
    void whatCannotBeFittedIsNotChosen() {
        BuyingChoice choice =
                BuyingChoice.of(List.of(BuyingFamily.BG_NBD), Observations.in(7).observations());

        assertThat(choice.best()).isEmpty();
        assertThat(choice.reasons())
                .containsExactly("BG/NBD: there are no customers; give the history of at least some hundred");
    }

    private static List<String> names(BuyingChoice choice) {
        return choice.candidates().stream()
                .map(candidate -> candidate.family().name())
                .toList();
    }

    private static Rhythm rhythm(PurchaseDays purchases, LocalDate until) {
        Rhythm rhythm = new Rhythm();
        for (NavigableSet<LocalDate> each : purchases.all()) {
            List<LocalDate> days = new ArrayList<>(each.headSet(until, true));
            int size = days.size();
            if (size >= 3) {
                rhythm.add(gap(days, size - 1), gap(days, size - 2));
            }
        }
        return rhythm;
    }

    private static double gap(List<LocalDate> days, int later) {
        return (double) (days.get(later).toEpochDay() - days.get(later - 1).toEpochDay());
    }
}
