package io.rapport.crm.simulation;

import io.rapport.crm.customer.CustomerKind;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Identified;
import io.rapport.crm.interaction.Source;
import java.time.Duration;

/**
 * With the first order that is not misspelt, the shop gets to know name, address and first device; later it gets to
 * know a second device.
 */
final class Introduction implements Chapter {
    /** So many days later, a second device is known if there is one. */
    static final int SETTLED = 120;

    private static final Duration FORM = Duration.ofMinutes(1);

    @Override
    public void write(Life life, Dice dice, Diary diary) {
        Person person = life.person();
        Source web = Source.of(diary.plan().name(), Channel.WEB);
        life.introducing().ifPresent(order -> {
            Identified said = Identified.as(person.name())
                    .with("city", person.city())
                    .kind(CustomerKind.PERSON)
                    .from("checkout");
            diary.note(web, "introduction", person.introduced(), order.at().minus(FORM), said);
            if (person.devices().size() > 1) {
                diary.note(
                        web,
                        "second-device",
                        person.known(),
                        diary.plan().calendar().waking(order.day() + dice.between(1, SETTLED - 1)),
                        Identified.by(person.devices().get(1)).from("login"));
            }
        });
    }

    @Override
    public String title() {
        return "introduction";
    }
}
