package io.rapport.crm.simulation;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.Identifier;
import java.util.List;
import java.util.Locale;

/**
 * Says who somebody is and what he has at hand.
 *
 * @param name given name and family name
 * @param email the address
 * @param city where he lives
 * @param account the number that the shop gave
 * @param devices what he visits the shop with, the first one first
 */
record Person(String name, String email, String city, Identifier account, List<Identifier> devices) {
    private static final List<String> GIVEN = List.of(
            "Anna",
            "Ben",
            "Clara",
            "David",
            "Elif",
            "Finn",
            "Greta",
            "Hamza",
            "Ida",
            "Jan",
            "Katharina",
            "Leon",
            "Maria",
            "Noah",
            "Olga",
            "Paul",
            "Qing",
            "Rosa",
            "Samir",
            "Theresa",
            "Umut",
            "Vera",
            "Wanda",
            "Xenia",
            "Yusuf",
            "Zoe",
            "Björn",
            "Chloé",
            "Jürgen",
            "Łukasz");
    private static final List<String> FAMILY = List.of(
            "Albers",
            "Becker",
            "Castelli",
            "Dahl",
            "Engel",
            "Fischer",
            "Garcia",
            "Hoffmann",
            "Ivanova",
            "Jansen",
            "Kaya",
            "Lehmann",
            "Müller",
            "Nowak",
            "Olsen",
            "Peters",
            "Quandt",
            "Richter",
            "Schmidt",
            "Thomsen",
            "Urban",
            "Vogel",
            "Weber",
            "Yılmaz",
            "Ziegler",
            "O'Brien",
            "von Ahlen",
            "Nguyen",
            "Kowalski",
            "Sørensen");
    private static final List<String> CITIES = List.of(
            "Berlin", "Hamburg", "München", "Köln", "Leipzig", "Wien", "Graz", "Zürich", "Basel", "Utrecht", "Gent",
            "Aarhus");
    private static final List<String> HOSTS = List.of("example.org", "example.com", "example.net");

    static Person of(ShopPlan plan, int number, Dice dice) {
        String name = dice.oneOf(GIVEN) + " " + dice.oneOf(FAMILY);
        String device = plan.name() + "-" + number + "-";
        List<Identifier> devices = dice.chance(plan.habits().secondDevice())
                ? List.of(Identifier.device(device + 1), Identifier.device(device + 2))
                : List.of(Identifier.device(device + 1));
        return new Person(
                name,
                plain(name) + number + "@" + dice.oneOf(HOSTS),
                dice.oneOf(CITIES),
                account(plan, number),
                devices);
    }

    /** Returns the number that the shop gives a customer. */
    static Identifier account(ShopPlan plan, int number) {
        return Identifier.external(plan.name(), String.valueOf(number));
    }

    /** Names the customer as the shop knows him after logging in. */
    Customer.Named known() {
        return Customer.of(account);
    }

    /** Names the customer after logging in on the first device, which had not been known to be his. */
    Customer.Named introduced() {
        return known().or(devices.get(0)).orEmail(email);
    }

    private static String plain(String name) {
        StringBuilder letters = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c >= 'a' && c <= 'z') {
                letters.append(c);
            } else if (c == ' ') {
                letters.append('.');
            }
        }
        return letters.toString();
    }
}
