package io.rapport.crm.simulation;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Line;
import io.rapport.crm.interaction.PageViewed;
import io.rapport.crm.interaction.ProductViewed;
import io.rapport.crm.interaction.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The customer looks around on the web: before each order there, and at other times without ordering. Visitors do not
 * log in; before the first order, nobody knows who they are.
 */
final class Visiting implements Chapter {
    private static final int MOST_PAGES = 4;

    @Override
    public void write(Life life, Dice dice, Diary diary) {
        int visits = 0;
        for (Order order : life.orders()) {
            boolean looks = dice.chance(diary.plan().habits().visits());
            if (looks && !order.outlet().channel().equals(Channel.STORE)) {
                List<String> products = order.purchase().lines().stream()
                        .map(Line::product)
                        .flatMap(Optional::stream)
                        .limit(MOST_PAGES)
                        .toList();
                visit(
                        ++visits,
                        life,
                        order.day(),
                        order.at().minusSeconds(dice.between(300, 1800)),
                        products,
                        dice,
                        diary);
            }
            for (int idle = dice.count(diary.plan().habits().idleVisits()); idle > 0; idle--) {
                double day = Math.max(0, order.day() - dice.waiting(1.0 / 20));
                List<String> products =
                        List.of(dice.oneOf(diary.plan().catalogue().products()).number());
                visit(++visits, life, day, diary.plan().calendar().waking(day), products, dice, diary);
            }
        }
    }

    private static void visit(
            int number, Life life, double day, Instant begins, List<String> products, Dice dice, Diary diary) {
        Source web = Source.of(diary.plan().name(), Channel.WEB);
        Customer.Named who = Customer.of(device(life, day, dice));
        diary.note(web, "visit-" + number, who, begins, PageViewed.of("https://tea.example/"));
        Instant at = begins;
        for (int page = 0; page < products.size(); page++) {
            at = at.plusSeconds(dice.between(5, 60));
            diary.note(web, "visit-" + number + "-" + (page + 1), who, at, ProductViewed.of(products.get(page)));
        }
    }

    /** Returns the device that looks around; the second one does so alone only once the shop knows it. */
    private static Identifier device(Life life, double day, Dice dice) {
        List<Identifier> devices = life.person().devices();
        boolean settled = life.introducing()
                .filter(order -> order.day() + Introduction.SETTLED < day)
                .isPresent();
        return settled ? dice.oneOf(devices) : devices.get(0);
    }

    @Override
    public String title() {
        return "visiting";
    }
}
