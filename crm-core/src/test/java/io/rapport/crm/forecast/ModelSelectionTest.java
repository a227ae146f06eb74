package io.rapport.crm.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.buying.BuyingFamily;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.value.Bought;
import io.rapport.crm.value.PurchaseHistory;
import io.rapport.crm.value.RealShop;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shows which model to go by: it is chosen on the days before a split, and judged on the days after it. */
class ModelSelectionTest {
    private static final LocalDate CDNOW_SPLIT = LocalDate.of(1997, 9, 30);

    /**
     * Nine months are known. Holding out a third of them or less tells which model is best; with a half, too little is
     * left to learn from.
     */
    @Test
    void onCdnowTheChoiceIsTheModelThatPredictsBestAfterwards() throws IOException {
        Collection<PurchaseHistory> customers = RealShop.cdnow();

        for (int heldOutDays : new int[] {45, 61, 91, 110}) {
            ModelSelection selection = select(customers, CDNOW_SPLIT, heldOutDays);
            assertThat(selection.family()).as("%s", selection.reasons()).contains(BuyingFamily.PARETO_NBD);
        }
        assertThat(select(customers, CDNOW_SPLIT, 137).family()).contains(BuyingFamily.MBG_NBD);
        Holdout after = backtest(customers, CDNOW_SPLIT, 273, BuyingFamily.PARETO_NBD);
        for (BuyingFamily other : List.of(BuyingFamily.BG_NBD, BuyingFamily.MBG_NBD, BuyingFamily.NBD)) {
            Holdout worse = backtest(customers, CDNOW_SPLIT, 273, other);
            assertThat(after.mae()).isLessThan(worse.mae());
            assertThat(Math.abs(after.totalError().orElseThrow()))
                    .isLessThan(Math.abs(worse.totalError().orElseThrow()));
        }
    }

    @Test
    void onGroceryTheRhythmDecidesFirst() throws IOException {
        ModelSelection selection = select(RealShop.grocery(), LocalDate.of(2006, 12, 31), 122);

        assertThat(selection.family()).as("%s", selection.reasons()).contains(BuyingFamily.mbgCnbd(2));
        assertThat(selection.fit().buying().converged()).isPresent();
        assertThat(selection.reasons())
                .extracting(Reason::text)
                .contains("MBG/CNBD-2: log-likelihood -14978.21, the lowest BIC", "MBG/CNBD-2 is chosen");
    }

    @Test
    void whereNobodyIsSeenToLeaveNobodyDoes() {
        List<PurchaseHistory> steady = new ArrayList<>();
        for (int customer = 0; customer < 300; customer++) {
            PurchaseHistory history = PurchaseHistory.EMPTY;
            for (int day = customer % 5; day < 360; day += 20 + customer % 60 + (day * 7 + customer) % 11) {
                history = Bought.both(
                        history, Bought.on(CDNOW_SPLIT.minusDays(360).plusDays(day)));
            }
            steady.add(history);
        }
        ModelSelection selection = select(steady, CDNOW_SPLIT, 100);

        assertThat(selection.family()).as("%s", selection.reasons()).contains(BuyingFamily.NBD);
        assertThat(selection.reasons())
                .extracting(Reason::text)
                .anySatisfy(text -> assertThat(text).contains("the data do not show how customers leave"));
    }

    @Test
    void withoutRepeatsThereIsNothingToChoose() {
        List<PurchaseHistory> once = List.of(Bought.on(CDNOW_SPLIT.minusDays(9)), Bought.on(CDNOW_SPLIT.minusDays(90)));
        ModelSelection selection = select(once, CDNOW_SPLIT, 30);

        assertThat(selection.family()).isEmpty();
        assertThat(selection.fit().model()).isEmpty();
        assertThat(selection.reasons())
                .extracting(Reason::text)
                .contains("no model can be fitted to these customers")
                .anySatisfy(text -> assertThat(text).contains("nobody has bought a second time"));
    }

    private static ModelSelection select(Collection<PurchaseHistory> customers, LocalDate asOf, int heldOutDays) {
        ModelSample whole = new ModelSample(asOf);
        Backtest.Sample heldOut = new Backtest.Sample(asOf.minusDays(heldOutDays), heldOutDays);
        customers.forEach(history -> {
            whole.add(history);
            heldOut.add(history);
        });
        return ModelSelection.of(whole, heldOut, Instant.EPOCH);
    }

    private static Holdout backtest(
            Collection<PurchaseHistory> customers, LocalDate until, int days, BuyingFamily family) {
        Backtest.Sample sample = new Backtest.Sample(until, days);
        customers.forEach(sample::add);
        return sample.test(family).holdout().orElseThrow();
    }
}
