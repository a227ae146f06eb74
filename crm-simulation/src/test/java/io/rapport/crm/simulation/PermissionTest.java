package io.rapport.crm.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.ConsentDeclined;
import io.rapport.crm.interaction.ConsentGiven;
import io.rapport.crm.interaction.ConsentWithdrawn;
import io.rapport.crm.interaction.DataUsed;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Messaged;
import io.rapport.crm.interaction.Purchase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Shows who may be mailed, who is, and for what data are used. */
class PermissionTest {
    private static final SimulatedShop SHOP = SimulatedShop.of(3_000, 1);
    private static final List<SimulatedCustomer> CUSTOMERS = SHOP.customers().toList();

    /** A subscription says when somebody wanted newsletters, and when they were sent. */
    private record Subscription(Instant from, Optional<Instant> withdrawn, List<Instant> sent) {
        static Optional<Subscription> of(SimulatedCustomer customer) {
            Optional<Interaction> given = customer.facts().stream()
                    .filter(fact -> fact.detail() instanceof ConsentGiven consent
                            && consent.purpose().equals("newsletter"))
                    .findFirst();
            return given.map(consent -> new Subscription(
                    consent.occurredAt(),
                    customer.facts().stream()
                            .filter(fact -> fact.detail() instanceof ConsentWithdrawn)
                            .map(Interaction::occurredAt)
                            .findFirst(),
                    promotions(customer)));
        }

        Instant until() {
            return withdrawn.orElse(SHOP.plan().calendar().end());
        }
    }

    private static List<Instant> promotions(SimulatedCustomer customer) {
        return customer.facts().stream()
                .filter(fact -> fact.detail() instanceof Messaged message && message.promotional())
                .map(Interaction::occurredAt)
                .toList();
    }

    private static List<Subscription> subscriptions() {
        return CUSTOMERS.stream()
                .flatMap(customer -> Subscription.of(customer).stream())
                .toList();
    }

    @Test
    void consentIsAskedForWithTheFirstOrderAndKnowsItsNotice() {
        assertThat(CUSTOMERS)
                .allSatisfy(customer -> assertThat(customer.facts())
                        .filteredOn(fact ->
                                fact.detail() instanceof ConsentGiven || fact.detail() instanceof ConsentDeclined)
                        .hasSizeLessThanOrEqualTo(2)
                        .allMatch(consent -> customer.facts().stream()
                                .anyMatch(order -> order.detail() instanceof Purchase
                                        && order.occurredAt().equals(consent.occurredAt()))));
        assertThat(SHOP.facts().map(Interaction::detail).filter(ConsentGiven.class::isInstance))
                .allSatisfy(detail -> {
                    ConsentGiven consent = (ConsentGiven) detail;
                    assertThat(consent.notice())
                            .hasValueSatisfying(notice -> assertThat(notice).isIn("2024-1", "2025-1"));
                    assertThat(consent.method()).contains("double_opt_in");
                    assertThat(consent.proof()).isPresent();
                    assertThat(consent.channel().isPresent())
                            .isEqualTo(consent.purpose().equals("newsletter"));
                });
    }

    @Test
    void nobodyIsSentNewslettersWithoutConsentButAFewWhoWithdrewIt() {
        assertThat(CUSTOMERS)
                .filteredOn(customer -> Subscription.of(customer).isEmpty())
                .hasSizeGreaterThan(1_500)
                .allSatisfy(customer -> assertThat(promotions(customer)).isEmpty());
        List<Subscription> withdrawn = subscriptions().stream()
                .filter(subscription -> subscription.withdrawn().isPresent())
                .toList();
        assertThat(withdrawn)
                .hasSizeBetween(150, 500)
                .filteredOn(subscription ->
                        subscription.sent().stream().anyMatch(time -> time.isAfter(subscription.until())))
                .hasSizeBetween(1, withdrawn.size() / 10)
                .allSatisfy(subscription -> assertThat(subscription.sent())
                        .filteredOn(time -> time.isAfter(subscription.until()))
                        .hasSize(1));
    }

    @Test
    void whoeverWantsNewslettersGetsOneAWeekAndSometimesThree() {
        double weeks = 0;
        double sent = 0;
        List<Instant> thirds = new ArrayList<>();
        for (Subscription subscription : subscriptions()) {
            List<Instant> times = subscription.sent();
            weeks += Duration.between(subscription.from(), subscription.until()).toHours() / (7.0 * 24);
            sent += times.size();
            for (int third = 2; third < times.size(); third++) {
                if (Duration.between(times.get(third - 2), times.get(third)).toDays() < 7) {
                    thirds.add(times.get(third));
                }
            }
        }

        assertThat(sent / weeks).isCloseTo(SHOP.plan().conduct().newsletters(), within(0.03));
        assertThat(thirds.size() / sent).isBetween(0.1, 0.4);
    }

    @Test
    void eachDeliveryIsAnnouncedOnceAndThatIsNoPromotion() {
        assertThat(SHOP.facts().filter(fact -> fact.detail() instanceof Messaged message && !message.promotional()))
                .allMatch(fact -> fact.channel().equals(Channel.EMAIL))
                .hasSizeBetween(
                        CUSTOMERS.stream().mapToInt(SimulatedCustomer::promised).sum() * 99 / 100,
                        CUSTOMERS.stream().mapToInt(SimulatedCustomer::promised).sum());
    }

    @Test
    void dataAreUsedToRecommendOnlyWhereThatIsAllowed() {
        assertThat(CUSTOMERS)
                .filteredOn(customer -> customer.facts().stream().anyMatch(fact -> fact.detail() instanceof DataUsed))
                .hasSizeGreaterThan(300)
                .allSatisfy(customer -> assertThat(customer.facts().stream()
                                .map(Interaction::detail)
                                .filter(PermissionTest::isAboutRecommending)
                                .findFirst())
                        .containsInstanceOf(ConsentGiven.class));
    }

    private static boolean isAboutRecommending(Detail detail) {
        return detail instanceof ConsentGiven consent
                ? consent.purpose().equals("recommendation")
                : detail instanceof DataUsed;
    }
}
