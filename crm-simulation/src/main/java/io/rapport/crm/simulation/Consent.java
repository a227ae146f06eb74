package io.rapport.crm.simulation;

import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.ConsentDeclined;
import io.rapport.crm.interaction.ConsentGiven;
import io.rapport.crm.interaction.Detail;
import java.util.Optional;

/**
 * Says what consent somebody may be asked for with the first order.
 *
 * @param purpose what for
 * @param channel over which channel, if it is for one only
 * @param given which part of the customers says yes
 * @param declined which part says no; the others say nothing
 */
record Consent(String purpose, Optional<Channel> channel, double given, double declined) {
    /** Asks for the consent, and answers whether it was given. */
    boolean ask(Order first, Life life, Dice dice, Diary diary) {
        double answer = dice.fraction();
        if (answer < given) {
            int notice = diary.plan().calendar().date(first.day()).getYear();
            note(
                    new ConsentGiven(
                            purpose,
                            channel,
                            Optional.of(notice + "-1"),
                            Optional.of("double_opt_in"),
                            Optional.of("checkout/" + first.number()),
                            Optional.empty()),
                    first,
                    life,
                    diary);
        } else if (answer < given + declined) {
            note(new ConsentDeclined(purpose, channel), first, life, diary);
        }
        return answer < given;
    }

    private void note(Detail detail, Order first, Life life, Diary diary) {
        diary.note(first.outlet(), purpose + "-consent", life.person().known(), first.at(), detail);
    }
}
