package io.rapport.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.buying.BuyingFamily;
import io.rapport.crm.buying.FitQuality;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.forecast.ForecastAttributes;
import io.rapport.crm.forecast.ModelSelection;
import io.rapport.crm.forecast.Prospects;
import io.rapport.crm.forecast.Score;
import io.rapport.crm.forecast.Season;
import io.rapport.crm.forecast.Valuation;
import io.rapport.crm.forecast.ValueModel;
import io.rapport.crm.interaction.Returned;
import io.rapport.crm.money.Money;
import io.rapport.crm.value.ValueAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Checks models of what customers will be worth: they are fitted, kept and asked, and their scores are kept as
 * attributes.
 */
abstract class ModelContract extends OnFreshCrm {
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZONE);
    private static final FitQuality QUALITY = new FitQuality(-100, 1e-9, 50, 5, 6, 2_000, 900, true);

    /** A model by which nobody leaves. It knows amounts in EUR. */
    static final ValueModel NBD = new ValueModel(
            ValueModel.FORMAT,
            "NBD",
            TODAY.minusDays(500),
            TODAY,
            NOW,
            Season.EVEN,
            800,
            new ValueModel.Fitted(Map.of("r", 0.4, "alpha", 5.0), List.of(0.01, 0.0, 0.01), QUALITY),
            Map.of(
                    "EUR",
                    new ValueModel.Fitted(
                            Map.of("p", 6.0, "q", 4.0, "gamma", 1500.0),
                            List.of(0.01, 0.0, 0.01, 0.0, 0.0, 0.01),
                            QUALITY)));

    @Test
    void aModelIsFittedToEverybodyKeptAndAsked() {
        recordACrowd();

        ValueModel model = crm.forecast().fit(BuyingFamily.NBD, TODAY).model().orElseThrow();
        Valuation valuation = Valuation.of(TODAY, EUR);
        assertThat(crm.forecast().prospects(idOf(Customer.card("3")), valuation))
                .isEmpty();
        crm.forecast().goBy(model);

        assertThat(crm.forecast().prospects(idOf(Customer.card("3")), valuation))
                .isPresent()
                .isEqualTo(crm.forecast().prospects(idOf(Customer.card("3")), model, valuation));
        assertThat(model.buying().quality().customers()).isEqualTo(60);
        assertThat(crm.forecast().model()).contains(model);
        assertThat(crm.forecast().fit(BuyingFamily.NBD, TODAY.plusDays(1)).spending())
                .as("from the profiles as from the log")
                .isEqualTo(crm.forecast().fit(BuyingFamily.NBD, TODAY).spending());
        assertThat(expectedOf("59", model)).isGreaterThan(5 * expectedOf("3", model));
    }

    @Test
    void aModelIsChosenFromTheProfilesAsFromTheLog() {
        recordACrowd();

        ModelSelection selection = crm.forecast().select(TODAY, 30);

        assertThat(selection.fit().model()).isPresent();
        assertThat(crm.forecast().select(TODAY.plusDays(1), 31).reasons()).hasSameSizeAs(selection.reasons());
    }

    @Test
    void longWorkTellsHowFarItHasCome() {
        recordACrowd();
        List<Long> told = new ArrayList<>();

        crm.forecast().reportingTo(told::add).keepScores(NBD, Valuation.of(TODAY, EUR));

        assertThat(told).isNotEmpty().endsWith(60L);
    }

    @Test
    void scoresBecomeAttributesToSelectAndTotalBy() {
        crm.record(
                purchase("1", ANNA, "10.00", 50),
                purchase("2", ANNA, "10.00", 5),
                purchase("3", BERT, "7.00", 200),
                fact("4", Customer.card("4711"), 1, Returned.of(Money.of("1.00", "EUR"))));
        Valuation valuation = Valuation.of(TODAY, EUR);

        assertThat(crm.forecast().keepScores(NBD, valuation)).isEqualTo(3);
        assertThat(crm.customers().total(ValueAttributes.net(EUR)).sum())
                .as("other attributes stay")
                .isEqualTo(2600);

        assertThat(crm.customers().where(ForecastAttributes.EXPECTED_PURCHASES.moreThan(3.0)))
                .extracting(view -> view.id())
                .containsExactly(idOf(ANNA));
        assertThat(crm.customers()
                        .where(ForecastAttributes.asOf(ForecastAttributes.P_ALIVE)
                                .is(TODAY))
                        .count())
                .as("who never bought has no score")
                .isEqualTo(2);
        long kept = crm.customers().total(ForecastAttributes.clv(EUR)).sum();
        assertThat(kept)
                .isPositive()
                .isEqualTo(crm.forecast()
                        .scores(NBD, valuation)
                        .mapToLong(score -> score.lifetimeValue().orElseThrow().minorUnits())
                        .sum());
    }

    @Test
    void scoresAreTheEstimatesOfTheProspects() {
        crm.record(purchase("1", ANNA, "10.00", 50), purchase("2", ANNA, "10.00", 5));
        Valuation valuation = Valuation.of(TODAY, EUR).withMargin(0.3).withHorizon(91);

        Score score = crm.forecast().scores(NBD, valuation).findFirst().orElseThrow();
        Prospects prospects = prospects(ANNA, NBD, valuation);

        assertThat(score.alive()).isEqualTo(prospects.alive().estimate());
        assertThat(score.expectedPurchases()).isEqualTo(prospects.purchases().estimate());
        assertThat(score.lifetimeValue().orElseThrow().minorUnits())
                .isPositive()
                .isEqualTo(prospects.lifetimeValue().orElseThrow().estimate().minorUnits());
    }

    @Test
    void newFactsLeaveScoresAsTheyAreAndScoringAgainReplacesThem() {
        crm.record(purchase("1", ANNA, "10.00", 50));
        crm.forecast().keepScores(NBD, Valuation.of(TODAY, EUR));
        long first = crm.customers().total(ForecastAttributes.clv(EUR)).sum();

        crm.record(purchase("2", ANNA, "10.00", 5));
        assertThat(crm.customers().total(ForecastAttributes.clv(EUR)).sum()).isEqualTo(first);

        crm.forecast().keepScores(NBD, Valuation.of(TODAY.plusDays(1), EUR));
        assertThat(crm.customers().total(ForecastAttributes.clv(EUR)).sum()).isGreaterThan(first);
        assertThat(crm.customers()
                        .where(ForecastAttributes.asOf(ForecastAttributes.clv(EUR))
                                .is(TODAY.plusDays(1)))
                        .count())
                .isEqualTo(1);

        crm.forecast().keepScores(NBD, Valuation.of(TODAY.minusDays(60), EUR));
        assertThat(crm.customers().where(ForecastAttributes.P_ALIVE.isKnown()).count())
                .as("nothing had been bought by then")
                .isZero();
    }

    @Test
    void expectedPurchasesAreKeptToFourPlaces() {
        crm.record(purchase("1", ANNA, "10.00", 50));
        crm.forecast().keepScores(NBD, Valuation.of(TODAY, EUR).withHorizon(1));
        double expected = crm.forecast()
                .scores(NBD, Valuation.of(TODAY, EUR).withHorizon(1))
                .findFirst()
                .orElseThrow()
                .expectedPurchases();

        assertThat(crm.customers()
                        .where(ForecastAttributes.EXPECTED_PURCHASES.between(expected - 0.0001, expected + 0.0001))
                        .count())
                .isEqualTo(1);
        assertThat(expected).isCloseTo(0.4 / (5 + 50 / 7.0) / 7, within(1e-12));
    }

    /** Records a mixed crowd, as the model assumes: some buy every few days, and most hardly ever. */
    private void recordACrowd() {
        for (int customer = 0; customer < 60; customer++) {
            for (int purchase = 0; purchase <= customer * customer / 200; purchase++) {
                String key = customer + "-" + purchase;
                crm.record(purchase(key, Customer.card(String.valueOf(customer)), "10.00", 90 - 4 * purchase));
            }
        }
    }

    private double expectedOf(String card, ValueModel model) {
        return prospects(Customer.card(card), model, Valuation.of(TODAY, EUR))
                .purchases()
                .estimate();
    }

    private Prospects prospects(Customer who, ValueModel model, Valuation valuation) {
        return crm.forecast()
                .prospects(idOf(who), model, valuation)
                .orElseThrow()
                .value();
    }
}
