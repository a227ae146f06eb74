package io.rapport.crm.engagement;

import static io.rapport.crm.engagement.EngagementPolicyTest.POLICY;
import static io.rapport.crm.engagement.EngagementPolicyTest.eur;
import static io.rapport.crm.engagement.Neighbourhood.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Rated;
import io.rapport.crm.interaction.Referred;
import io.rapport.crm.interaction.Returned;
import io.rapport.crm.interaction.SpokePublicly;
import io.rapport.crm.money.Money;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Tests what all customers are worth, and that nobody counts twice. */
class EngagementTotalTest {
    private static final int CUSTOMERS = 8;

    /** A deed is something that one of the customers does. */
    record Deed(long who, int day, Detail detail) {}

    @Property
    void whoeverBroughtWhomTheTotalIsOwnValuesAndSavedCostsOfWinning(@ForAll("deeds") List<Deed> deeds) {
        Neighbourhood neighbours = all(deeds);
        EngagementValue sum = neighbours.sumOfAll();
        EngagementTotal total = neighbours.total();
        long brought = brought(deeds);

        Money own = sum.net()
                .minus(sum.costOfGoods())
                .minus(sum.costToServe())
                .plus(sum.lifetimeValue().orElseThrow());
        assertThat(total.value().total())
                .isEqualTo(own.plus(POLICY.acquisition().times(brought))
                        .plus(sum.influence())
                        .plus(sum.knowledge()));
        assertThat(total.customers()).isEqualTo(CUSTOMERS);
        assertThat(total.brought()).isEqualTo(brought);
    }

    @Property
    void theValuesOfAllLessWhatTheyPassOnAreTheTotal(@ForAll("deeds") List<Deed> deeds) {
        EngagementValue sum = all(deeds).sumOfAll();

        assertThat(sum.total().minus(sum.passedOn()))
                .isEqualTo(all(deeds).total().value().total());
    }

    @Property
    void withoutReferralsTheTotalIsThatOfTheSameCustomersLessTheSavedCosts(@ForAll("deeds") List<Deed> deeds) {
        List<Deed> alone = deeds.stream()
                .filter(deed -> !(deed.detail() instanceof Referred))
                .toList();

        assertThat(all(deeds).total().value().total())
                .isEqualTo(all(alone)
                        .total()
                        .value()
                        .total()
                        .plus(POLICY.acquisition().times(brought(deeds))));
    }

    @Test
    void aCircleOfFriendsSavesTheCostOfWinningEachOnce() {
        Neighbourhood circle = buyers().does(1, 50, Referred.decisive(customer(2)))
                .does(2, 50, Referred.decisive(customer(3)))
                .does(3, 50, Referred.decisive(customer(1)));

        assertThat(circle.total().brought()).isEqualTo(3);
        assertThat(circle.total().value().total())
                .isEqualTo(buyers().total().value().total().plus(eur("60.00")));
        assertThat(circle.sumOfAll().passedOn().minorUnits()).isPositive();
    }

    @Test
    void whoIsNoLongerKnownWasNotBrought() {
        Neighbourhood neighbours = buyers().does(1, 50, Referred.decisive(customer(2)));

        assertThat(neighbours.forgets(2).total().brought()).isZero();
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        Arbitrary<Detail> details = Arbitraries.oneOf(
                Combinators.combine(
                                Arbitraries.longs().between(1, CUSTOMERS + 1L), Arbitraries.of(Referred.Outcome.class))
                        .as((brought, outcome) -> new Referred(customer(brought), outcome)),
                Arbitraries.longs()
                        .between(1, 9999)
                        .map(cents -> Purchase.of(cents(cents)).withCost(cents(cents / 3))),
                Arbitraries.longs().between(1, 999).map(cents -> Returned.of(cents(cents))),
                Arbitraries.longs().between(0, 5).map(tens -> SpokePublicly.positive(1000 * tens)),
                Arbitraries.longs().between(0, 5).map(tens -> SpokePublicly.negative(1000 * tens)),
                Arbitraries.just(Contacted.inbound("late")),
                Arbitraries.just(Rated.stars(2).saying("late")));
        return Combinators.combine(
                        Arbitraries.longs().between(1, CUSTOMERS),
                        Arbitraries.integers().between(1, 250),
                        details)
                .as(Deed::new)
                .list()
                .ofMaxSize(40);
    }

    /** Counts the customers who were brought by another. */
    private static long brought(List<Deed> deeds) {
        return deeds.stream()
                .filter(deed -> deed.detail() instanceof Referred referred
                        && !referred.customer().equals(customer(deed.who()))
                        && !referred.customer().equals(customer(CUSTOMERS + 1L)))
                .map(deed -> ((Referred) deed.detail()).customer())
                .collect(Collectors.toSet())
                .size();
    }

    private static Neighbourhood all(List<Deed> deeds) {
        Neighbourhood neighbours = buyers();
        deeds.forEach(deed -> neighbours.does(deed.who(), deed.day(), deed.detail()));
        return neighbours;
    }

    private static Neighbourhood buyers() {
        Neighbourhood neighbours = Neighbourhood.valued();
        for (int who = 1; who <= CUSTOMERS; who++) {
            neighbours.does(who, 0, Purchase.of(eur("10.00"))).does(who, 20 * who, Purchase.of(eur("15.00")));
        }
        return neighbours;
    }

    private static Money cents(long cents) {
        return new Money(cents, POLICY.currency());
    }
}
