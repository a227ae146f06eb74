package io.rapport.crm.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.engagement.EngagementPolicy.Influence;
import io.rapport.crm.engagement.PublicWords.Said;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.interaction.Json;
import io.rapport.crm.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Tests the company's own figures. */
class EngagementPolicyTest {
    static final EngagementPolicy POLICY = new EngagementPolicy(
            eur("4.00"),
            eur("1.50"),
            eur("6.00"),
            eur("20.00"),
            0.25,
            new Influence(0.02, 0.1, eur("80.00")),
            eur("3.00"));

    @Test
    void aGoodWordBringsAndABadOneCostsByTheWayThatIsLeft() {
        PublicWords good = new PublicWords(new Said(2, 100), new Said(1, 7), Said.NOTHING);
        PublicWords bad = new PublicWords(Said.NOTHING, new Said(1, 7), new Said(1, 100));

        // 100 people: 0.1 (1 - 0.02) = 9.8 customers of 80.00, or 0.1 * 0.02 = 0.2 customers lost.
        assertThat(POLICY.influence().of(good, RoundingMode.UNNECESSARY)).isEqualTo(eur("784.00"));
        assertThat(POLICY.influence().of(bad, RoundingMode.UNNECESSARY)).isEqualTo(eur("-16.00"));
        assertThat(POLICY.influence().of(good.plus(bad), RoundingMode.UNNECESSARY))
                .isEqualTo(eur("768.00"));
    }

    /** With k = 1, p and its change make 1 after a good word and 0 after a bad one, for each person who heard it. */
    @Property
    void theFullStrengthLeadsToCertainty(
            @ForAll @DoubleRange(min = 0, max = 1) double chance,
            @ForAll @LongRange(min = 0, max = 10_000_000_000L) long reach) {
        Influence certain = new Influence(chance, 1, eur("1.00"));
        Said said = new Said(1, reach);
        Money expected = eur("1.00").times(reach).times(BigDecimal.valueOf(chance), RoundingMode.HALF_EVEN);

        Money gained = certain.of(new PublicWords(said, Said.NOTHING, Said.NOTHING), RoundingMode.HALF_EVEN);
        Money lost = certain.of(new PublicWords(Said.NOTHING, Said.NOTHING, said), RoundingMode.HALF_EVEN);

        assertThat(Math.abs(
                        gained.plus(expected).minus(eur("1.00").times(reach)).minorUnits()))
                .isLessThanOrEqualTo(1);
        assertThat(lost).isEqualTo(expected.negated());
    }

    @Test
    void contactsAndReturnsCost() {
        EngagementHistory history = new EngagementHistory(
                Referrals.NONE,
                PublicWords.NONE,
                3,
                2,
                0,
                EngagementHistory.EMPTY.soldAtKnownCost(),
                EngagementHistory.EMPTY.costOfGoods());

        assertThat(POLICY.costToServe(history, 1)).isEqualTo(eur("21.00"));
    }

    @Test
    void aPolicyComesBackFromItsJsonAsItWas() {
        String json = Json.write(POLICY);

        assertThat(Json.read("policy", json, EngagementPolicy.class)).isEqualTo(POLICY);
        assertThatThrownBy(
                        () -> Json.read("policy", json.replace("\"credited_part\":0.25,", ""), EngagementPolicy.class))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("policy.credited_part");
    }

    @Test
    void figuresOutOfRangeAreRefusedByName() {
        Money zero = eur("0.00");
        Influence none = new Influence(0, 0, zero);
        refused("policy.influence.chance", () -> new Influence(1.1, 0, zero));
        refused("policy.influence.strength", () -> new Influence(0, Double.NaN, zero));
        refused("policy.influence.new_customer", () -> new Influence(0, 0, eur("-1.00")));
        refused("policy.inbound_contact", () -> new EngagementPolicy(eur("-1.00"), zero, zero, zero, 0, none, zero));
        refused("policy.outbound_contact", () -> new EngagementPolicy(zero, eur("-1.00"), zero, zero, 0, none, zero));
        refused("policy.returned", () -> new EngagementPolicy(zero, zero, eur("-1.00"), zero, 0, none, zero));
        refused(
                "policy.acquisition",
                () -> new EngagementPolicy(zero, zero, zero, Money.of("1", "JPY"), 0, none, zero));
        refused("policy.credited_part", () -> new EngagementPolicy(zero, zero, zero, zero, -0.1, none, zero));
        refused(
                "policy.influence.new_customer",
                () -> new EngagementPolicy(zero, zero, zero, zero, 0, new Influence(0, 0, Money.of("1", "JPY")), zero));
        refused("policy.comment", () -> new EngagementPolicy(zero, zero, zero, zero, 0, none, eur("-1.00")));
    }

    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static void refused(String field, ThrowingCallable policy) {
        assertThatThrownBy(policy).isInstanceOf(InvalidInputException.class).hasMessageContaining(field);
    }
}
