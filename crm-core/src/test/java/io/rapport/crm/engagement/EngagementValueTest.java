package io.rapport.crm.engagement;

import static io.rapport.crm.engagement.EngagementPolicyTest.POLICY;
import static io.rapport.crm.engagement.EngagementPolicyTest.eur;
import static io.rapport.crm.engagement.Neighbourhood.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.decision.Reason;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.forecast.KnownModel;
import io.rapport.crm.forecast.Valuation;
import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Rated;
import io.rapport.crm.interaction.Referred;
import io.rapport.crm.interaction.Returned;
import io.rapport.crm.interaction.SpokePublicly;
import io.rapport.crm.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests what one customer is worth as more than a buyer. */
class EngagementValueTest {
    private static final int ANNA = 1;
    private static final int BEN = 2;
    private static final int CARA = 3;

    @Test
    void ownPurchasesBringWhatIsLeftOfThemAfterAllCosts() {
        EngagementValue value = Neighbourhood.withoutModel()
                .does(ANNA, 0, Purchase.of(eur("100.00")).withCost(eur("40.00")))
                .does(ANNA, 1, Purchase.of(eur("50.00")))
                .does(ANNA, 2, Returned.of(eur("20.00")))
                .does(ANNA, 3, Contacted.inbound("late"))
                .value(ANNA)
                .value();

        assertThat(value.net()).isEqualTo(eur("130.00"));
        assertThat(value.costOfGoods()).isEqualTo(eur("40.00"));
        assertThat(value.costToServe()).isEqualTo(eur("10.00"));
        assertThat(value.contribution()).isEqualTo(eur("80.00"));
        assertThat(value.total()).isEqualTo(eur("80.00"));
    }

    @Test
    void wordsAreWorthWhatTheyDoAndRatingsWithWordsWhatTheyTeach() {
        EngagementValue value = Neighbourhood.withoutModel()
                .does(ANNA, 0, SpokePublicly.negative(1000))
                .does(ANNA, 1, Rated.stars(1).saying("late"))
                .does(ANNA, 2, Rated.stars(1))
                .value(ANNA)
                .value();

        assertThat(value.influence()).isEqualTo(eur("-160.00"));
        assertThat(value.knowledge()).isEqualTo(eur("3.00"));
        assertThat(value.engagement()).isEqualTo(eur("-157.00"));
    }

    @Test
    void whoeverWouldHaveComeAnywaySavesTheCostOfWinningAlone() {
        Neighbourhood neighbours = buyers().does(ANNA, 9, Referred.helpful(customer(BEN)));

        assertThat(neighbours.value(ANNA).value().referral()).isEqualTo(POLICY.acquisition());
        assertThat(neighbours.value(BEN).value().passedOn()).isEqualTo(eur("0.00"));
    }

    @Test
    void whoeverWouldNotHaveComeOtherwisePassesOnAPartOfWhatHeWillBring() {
        Neighbourhood neighbours = buyers().does(ANNA, 9, Referred.decisive(customer(BEN)));
        Money quarter = quarterOfLifetimeValue(neighbours, BEN);

        assertThat(quarter.minorUnits()).isPositive();
        assertThat(neighbours.value(ANNA).value().referral())
                .isEqualTo(POLICY.acquisition().plus(quarter));
        assertThat(neighbours.value(BEN).value().passedOn()).isEqualTo(quarter);
    }

    @Test
    void severalWhoBroughtTheSameOneShareEquallyToTheLastCent() {
        Neighbourhood neighbours = buyers().does(ANNA, 9, Referred.decisive(customer(BEN)))
                .does(CARA, 9, Referred.decisive(customer(BEN)))
                .does(4, 9, Referred.decisive(customer(BEN)));
        List<Money> credits = List.of(
                neighbours.value(ANNA).value().referral(),
                neighbours.value(CARA).value().referral(),
                neighbours.value(4).value().referral());
        Money quarter = quarterOfLifetimeValue(neighbours, BEN);

        assertThat(credits.get(0).minus(credits.get(2)).minorUnits()).isBetween(0L, 2L);
        assertThat(credits.stream().reduce(Money::plus))
                .contains(POLICY.acquisition().plus(quarter));
        assertThat(neighbours.value(BEN).value().passedOn()).isEqualTo(quarter);
    }

    @Test
    void besideAHelpfulOneADecisiveReferralEarnsItsShareOnly() {
        Neighbourhood neighbours =
                buyers().does(ANNA, 9, Referred.decisive(customer(BEN))).does(CARA, 9, Referred.helpful(customer(BEN)));
        Money passedOn = neighbours.value(BEN).value().passedOn();

        assertThat(passedOn.minorUnits())
                .isEqualTo((quarterOfLifetimeValue(neighbours, BEN).minorUnits() + 1) / 2);
        assertThat(neighbours.value(ANNA).value().referral())
                .isEqualTo(eur("10.00").plus(passedOn));
        assertThat(neighbours.value(CARA).value().referral()).isEqualTo(eur("10.00"));
    }

    @Test
    void whoIsNoLongerKnownCountsNothingAndTheReasonSaysSo() {
        Neighbourhood neighbours = buyers().does(ANNA, 8, Referred.helpful(customer(CARA)))
                .does(ANNA, 9, Referred.decisive(customer(BEN)))
                .forgets(BEN);

        assertThat(neighbours.value(ANNA).value().referral()).isEqualTo(POLICY.acquisition());
        assertThat(neighbours.value(ANNA).reasons())
                .extracting(Reason::text)
                .contains("brought 1 customer, 0 of them decisively; 1 more no longer known: 20.00 EUR");
    }

    /** Two customers of whom one had brought the other may turn out to be one. */
    @Test
    void whoTurnsOutToHaveBroughtHimselfEarnsNothing() {
        EngagementValue value = buyers().does(ANNA, 9, Referred.decisive(customer(ANNA)))
                .value(ANNA)
                .value();

        assertThat(value.referral()).isEqualTo(eur("0.00"));
        assertThat(value.passedOn()).isEqualTo(eur("0.00"));
    }

    @Test
    void theReasonsSayWhatItRestsOn() {
        Neighbourhood neighbours = buyers().does(ANNA, 9, Referred.decisive(customer(BEN)))
                .does(CARA, 9, Referred.decisive(customer(BEN)))
                .does(ANNA, 10, SpokePublicly.positive(100));
        EngagementValue value = neighbours.value(ANNA).value();

        assertThat(neighbours.value(ANNA).reasons())
                .extracting(Reason::text)
                .startsWith("spent 30.00 EUR net; goods cost 4.00 EUR, known for 10.00 EUR of 30.00 EUR bought;"
                        + " 0 contacts and 0 returns cost 0.00 EUR")
                .contains(
                        "bought on 3 days in 276 days, last 236 days ago",
                        "brought 1 customer, 1 of them decisively; the credit for 1 is shared with others: "
                                + value.referral(),
                        "spoke well in public 1 time (reach 100), badly 0 times (reach 0): 784.00 EUR",
                        "gave 0 ratings with words: 0.00 EUR");
        assertThat(neighbours.value(BEN).reasons())
                .extracting(Reason::text)
                .contains(neighbours.value(BEN).value().passedOn()
                        + " of the lifetime value is credited to who brought the customer");
    }

    @Test
    void withoutAModelWhatIsToComeIsLeftOut() {
        Neighbourhood neighbours = Neighbourhood.withoutModel()
                .does(ANNA, 0, Purchase.of(eur("10.00")))
                .does(BEN, 0, Purchase.of(eur("10.00")))
                .does(ANNA, 1, Referred.decisive(customer(BEN)));

        assertThat(neighbours.value(ANNA).value().lifetimeValue()).isEmpty();
        assertThat(neighbours.value(ANNA).value().referral()).isEqualTo(POLICY.acquisition());
        assertThat(neighbours.value(ANNA).reasons())
                .extracting(Reason::text)
                .contains(
                        "what is to come cannot be said without a model: fit one and make it the one to go by",
                        "brought 1 customer, 1 of them decisively; what 1 will bring cannot be said: 20.00 EUR");
    }

    @Test
    void whoHasBoughtNothingHasNoLifetimeValue() {
        Neighbourhood neighbours = Neighbourhood.valued().does(ANNA, 1, SpokePublicly.positive(0));

        assertThat(neighbours.value(ANNA).value().lifetimeValue()).isEmpty();
        assertThat(neighbours.value(ANNA).reasons())
                .extracting(Reason::text)
                .contains("nothing had been bought by 2026-10-08, so nothing is expected");
    }

    @Test
    void policyAndValuationSpeakOfOneCurrency() {
        Valuation yen = Valuation.of(KnownModel.DAY, Currency.getInstance("JPY"));

        assertThatThrownBy(() -> new EngagementValuation(POLICY, yen, Optional.empty()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("policy.currency");
    }

    /** Makes four customers who have bought on three days. */
    private static Neighbourhood buyers() {
        Neighbourhood neighbours = Neighbourhood.valued();
        for (int who = ANNA; who <= 4; who++) {
            neighbours
                    .does(who, 0, Purchase.of(eur("10.00")).withCost(eur("4.00")))
                    .does(who, 10 * who, Purchase.of(eur("10.00")))
                    .does(who, 40 * who, Purchase.of(eur("10.00")));
        }
        return neighbours;
    }

    private static Money quarterOfLifetimeValue(Neighbourhood neighbours, long who) {
        Money lifetimeValue = neighbours.value(who).value().lifetimeValue().orElseThrow();
        return Money.of(
                lifetimeValue.amount().multiply(new BigDecimal("0.25")),
                lifetimeValue.currency(),
                RoundingMode.HALF_EVEN);
    }
}
