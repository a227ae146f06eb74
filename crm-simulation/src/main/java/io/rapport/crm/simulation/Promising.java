package io.rapport.crm.simulation;

import io.rapport.crm.interaction.Broken;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Fulfilled;
import io.rapport.crm.interaction.PromiseChanged;
import io.rapport.crm.interaction.Promised;
import io.rapport.crm.interaction.Source;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The shop says with an order when it will be there, and keeps to it or not: what becomes of it is decided in
 * {@link Delivery}.
 */
final class Promising implements Chapter {
    private static final double DAY_BEFORE = -0.5;

    @Override
    public void write(Life life, Dice dice, Diary diary) {
        Calendar calendar = diary.plan().calendar();
        Source parcels = Source.of(diary.plan().name() + "-parcels", Channel.MAIL);
        for (Delivery delivery : life.deliveries()) {
            Order order = delivery.order();
            Promised promised = promised(order, calendar.date(delivery.due()));
            diary.note(order.outlet()
                    .fact("promise-" + order.number(), life.person().known(), order.at(), promised));
            change(delivery, promised(order, calendar.date(delivery.due() + Delivery.DELAY)))
                    .ifPresent(change -> diary.note(parcels.fact(
                            "change-" + order.number(),
                            life.person().known(),
                            calendar.waking(delivery.due() + DAY_BEFORE),
                            change)));
            diary.note(parcels.fact(
                    "delivery-" + order.number(),
                    life.person().known(),
                    calendar.waking(delivery.ends()),
                    end(delivery, promised.promise())));
        }
    }

    private static Promised promised(Order order, LocalDate day) {
        return Promised.delivery(order.number()).by(day, ZoneOffset.UTC);
    }

    private static Optional<Detail> change(Delivery delivery, Promised later) {
        return switch (delivery.fate()) {
            case POSTPONED -> Optional.of(PromiseChanged.withNotice(later.promise(), later.due()));
            case PUT_OFF -> Optional.of(PromiseChanged.silently(later.promise(), later.due()));
            case IN_TIME, LATE, BROKEN -> Optional.empty();
        };
    }

    private static Detail end(Delivery delivery, String promise) {
        return delivery.fate() == Delivery.Fate.BROKEN ? new Broken(promise) : Fulfilled.completely(promise);
    }

    @Override
    public String title() {
        return "promising";
    }
}
