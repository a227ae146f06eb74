package org.example.wishes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.Crm;
import io.rapport.crm.CrmBuilder;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Decision;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.failure.CrmException;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.inmemory.InMemoryStorage;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.kernel.Command;
import io.rapport.crm.profile.SettingJson;
import io.rapport.crm.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WishesTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
    private static final Source SHOP = Source.of("shop", Channel.WEB);
    private static final Customer ANNA = Customer.email("anna@example.org");

    private final InMemoryStorage storage = new InMemoryStorage();
    private final SettableClock clock = SettableClock.at(MONDAY);
    private final Crm crm = with(new WishPolicy(7, 21, 2)).open();
    private final WishService wishes = new WishService(crm.kernel());
    private int facts;

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void aWishIsOnTheListUntilItIsGrantedOrWithdrawn() {
        after(0, WishStep.wished("teapot"));
        after(1, WishStep.wished("kettle"));
        after(2, WishStep.wished("caddy"));
        after(3, WishStep.granted("kettle"));
        after(4, WishStep.withdrawn("caddy"));

        assertThat(list().open()).extracting(Wish::product).containsExactly("teapot");
        assertThat(list().wishes()).hasSize(3);
        assertThat(crm.customers().where(WishAttributes.OPEN_WISHES.is(1L)).count())
                .isEqualTo(1);
    }

    @Test
    void whoRepeatsAWishHasWaitedSinceTheFirstTimeAndWhoWishesAgainAfterwardsStartsAnew() {
        after(0, WishStep.wished("teapot"));
        after(3, WishStep.wished("teapot"));
        assertThat(list().open()).extracting(Wish::since).containsExactly(MONDAY);

        after(4, WishStep.granted("teapot"));
        after(9, WishStep.wished("teapot"));
        assertThat(list().open()).extracting(Wish::since).containsExactly(day(9));
    }

    @Test
    void aWishFallsDueAfterAWeekAndOneThatIsPromisedWhenItIsPromisedFor() {
        after(0, WishStep.wished("teapot"));
        assertThat(due(day(7))).containsExactly("teapot");
        assertThat(due(day(7).minusMillis(1))).isEmpty();

        clock.set(day(2));
        promise("teapot");
        assertThat(due(day(2 + 21).minusMillis(1))).isEmpty();
        assertThat(due(day(2 + 21))).containsExactly("teapot");

        after(5, WishStep.granted("teapot"));
        assertThat(due(day(365))).isEmpty();
    }

    @Test
    void nothingIsPromisedThatNobodyWishesForNorTwiceNorTooMuchAtOnce() {
        List.of("teapot", "kettle", "caddy").forEach(product -> after(0, WishStep.wished(product)));

        assertThat(refusals("strainer")).containsExactly("wish.none");
        assertThat(promise("teapot")).isEqualTo(Decision.allowed(WishStep.promised("teapot", day(21))));
        assertThat(refusals("teapot")).containsExactly("wish.promised");
        assertThat(promise("kettle").isAllowed()).isTrue();
        assertThat(refusals("caddy")).containsExactly("wish.too_many");

        after(1, WishStep.granted("kettle"));
        assertThat(promise("caddy").isAllowed()).isTrue();
    }

    @Test
    void theSameCommandAgainPromisesTheSameAndNotTwice() {
        after(0, WishStep.wished("teapot"));
        Command command = Command.of(SHOP.key("promise-1"), anna(), Channel.WEB, MONDAY);
        Decision<WishStep> first = wishes.promise(command, "teapot");

        assertThat(wishes.promise(command, "teapot")).isEqualTo(first);
        assertThat(crm.customer(anna()).orElseThrow().interactions()).isEqualTo(2);
    }

    @Test
    void theShopPromisesWhatItUsuallyKeepsOnceItKnows() {
        for (int days = 1; days <= 10; days++) {
            after(0, WishStep.wished("cup " + days));
            after(days, WishStep.granted("cup " + days));
        }
        assertThat(wishes.pace()).isEmpty();

        assertThat(wishes.learnPace()).contains(new WishPace(day(10), 10, 8));

        after(10, WishStep.wished("teapot"));
        assertThat(promise("teapot")).isEqualTo(Decision.allowed(WishStep.promised("teapot", day(18))));
    }

    @Test
    void tooFewWishesTeachNothing() {
        after(0, WishStep.wished("teapot"));
        after(1, WishStep.granted("teapot"));

        assertThat(wishes.learnPace()).isEmpty();
        assertThat(wishes.pace()).isEmpty();
    }

    @Test
    void urgencyIsKeptAsOfAMomentAndGoesWithTheLastWishThatWaits() {
        after(0, WishStep.wished("teapot"));
        clock.set(day(14));
        wishes.keepUrgency();

        clock.set(day(20));
        assertThat(crm.customers().where(WishAttributes.URGENCY.is(2.0)).count())
                .as("two weeks, where one would do")
                .isEqualTo(1);
        assertThat(crm.customers()
                        .where(WishAttributes.URGENCY_AS_OF.is(day(14)))
                        .count())
                .isEqualTo(1);

        after(20, WishStep.granted("teapot"));
        wishes.keepUrgency();
        assertThat(crm.customers().where(WishAttributes.URGENCY.isKnown()).count())
                .isZero();
    }

    @Test
    void aPromiseThatIsKeptRaisesTrustAndOneThatIsForgottenLowersItByWaitingAlone() {
        after(0, WishStep.wished("teapot"));
        after(0, WishStep.wished("kettle"));
        after(1, WishStep.promised("teapot", day(10)));
        after(1, WishStep.promised("kettle", day(10)));
        double before = trust();

        after(9, WishStep.granted("teapot"));
        double kept = trust();
        clock.set(day(11));

        assertThat(kept).isGreaterThan(before);
        assertThat(trust()).isLessThan(kept);
        assertThat(list().forgotten()).extracting(Wish::product).containsExactly("kettle");
    }

    @Test
    void whatIsWithdrawnBeforeItsTimeSaysNothingAboutTheShop() {
        after(0, WishStep.wished("teapot"));
        after(1, WishStep.promised("teapot", day(10)));
        after(9, WishStep.withdrawn("teapot"));
        clock.set(day(20));

        assertThat(list().forgotten()).isEmpty();
        assertThat(crm.customer(anna()).orElseThrow().trust().reasons()).isEmpty();
    }

    @Test
    void thePolicyIsReadFromJsonAndAMistakeInItIsNamed() {
        String json = SettingJson.write(WishPolicy.usual());

        assertThat(SettingJson.read(json, WishPolicy.class)).isEqualTo(WishPolicy.usual());
        assertThatThrownBy(() -> SettingJson.read(json.replace(":2}", ":0}"), WishPolicy.class))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("wish_policy.most_promised");
        assertThatThrownBy(() -> SettingJson.read("{\"answer_within_days\":7}", WishPolicy.class))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("wish_policy.promise_days");
    }

    @Test
    void otherDaysForAnAnswerChangeWhatIsDueOnceProfilesAreFoldedAgain() {
        after(0, WishStep.wished("teapot"));
        CrmBuilder stricter = with(new WishPolicy(3, 21, 2));

        assertThatThrownBy(stricter::open).isInstanceOf(CrmException.class).hasMessageContaining("wishes");
        WishService again = new WishService(stricter.rebuilding().open().kernel());
        assertThat(again.due(day(3), 10)).hasSize(1);
    }

    private CrmBuilder with(WishPolicy policy) {
        return Crm.with(InMemoryStorage.sharing(storage), ZoneOffset.UTC)
                .clock(clock)
                .using(policy)
                .feature(WishFeature::new);
    }

    private void after(int days, WishStep step) {
        clock.set(day(days));
        assertThat(crm.record(SHOP.fact("fact-" + facts++, ANNA, day(days), step))
                        .added())
                .isEqualTo(1);
    }

    private Decision<WishStep> promise(String product) {
        return wishes.promise(
                Command.of(SHOP.key("decision-" + facts++), anna(), Channel.WEB, clock.instant()), product);
    }

    private List<String> refusals(String product) {
        return promise(product) instanceof Decision.Refused<WishStep> refused
                ? refused.reasons().stream().map(Reason::code).toList()
                : List.of();
    }

    private List<String> due(Instant until) {
        return wishes.due(until, 10).stream()
                .map(entry -> entry.due().about().key())
                .toList();
    }

    private WishList list() {
        return wishes.of(anna()).orElseThrow();
    }

    private double trust() {
        return crm.customer(anna()).orElseThrow().trust().score().score();
    }

    private CustomerId anna() {
        return crm.customer(ANNA).orElseThrow().id();
    }

    private static Instant day(int days) {
        return MONDAY.plus(Duration.ofDays(days));
    }
}
