package io.rapport.crm.care;

import io.rapport.crm.interaction.Assigned;
import io.rapport.crm.interaction.Complained;
import io.rapport.crm.interaction.Fulfilled;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Offered;
import io.rapport.crm.interaction.PromiseChanged;
import io.rapport.crm.interaction.Promised;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Resolved;
import io.rapport.crm.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Lives a life in which many deliveries are promised, a day apart, and the customer complains as often. Some are open
 * at any time: a delivery takes up to nine days, a complaint up to eleven.
 *
 * @param days how many
 */
record LongLife(int days) {
    private static final Instant START = Instant.parse("2024-01-01T08:00:00Z");

    /** Lists the facts as they happened. */
    List<Interaction> facts() {
        Chronicle chronicle = Chronicle.usual();
        for (int day = 0; day < days; day++) {
            Promised promised = Promised.delivery("order " + day).by(at(day + 5, 1));
            chronicle.at(at(day, 0), promised);
            if (day % 7 == 0) {
                chronicle.at(at(day + 1, 2), PromiseChanged.withNotice(promised.promise(), at(day + 6, 2)));
            }
            chronicle.at(at(day + 1 + day % 9, 1), Fulfilled.completely(promised.promise()));
            String number = "case " + day;
            chronicle.at(at(day, 3), Complained.of(number, "delivery").losing(Money.of("9.00", "EUR")));
            chronicle.at(at(day, 4), Assigned.to(Ref.agent("kim"), number));
            chronicle.at(
                    at(day + 1 + day % 11, 5), Resolved.of(number).apology(50).redress(Money.of("5.00", "EUR")));
            chronicle.at(at(day, 6), new Offered("offer " + day));
        }
        return chronicle.facts().stream()
                .sorted(Comparator.comparing(Interaction::occurredAt))
                .toList();
    }

    private static Instant at(int day, int hour) {
        return START.plus(Duration.ofDays(day).plusHours(hour));
    }
}
