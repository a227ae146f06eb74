package io.rapport.crm.examples.insights;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Invents the log of a small shop: two years of tea and what belongs to it. The same seed gives the same log. Customers
 * differ in how often they come, how much they take and how long they stay; some send things back, some give no name.
 */
final class GeneratedLog {
    static final String COLUMNS =
            "customer=customer,time=time,order=order,product=product,quantity=quantity,price=price";

    private static final String HEADER = "order,time,customer,product,quantity,price\n";
    private static final LocalDate OPENING = LocalDate.of(2024, 1, 2);
    private static final int DAYS = 730;
    private static final int CUSTOMERS = 250;
    private static final List<String> PRODUCTS = List.of(
            "darjeeling:12.50",
            "assam:9.80",
            "sencha:14.20",
            "rooibos:7.40",
            "mint:5.90",
            "pot:34.00",
            "cup:8.50",
            "filter:4.25",
            "honey:6.75",
            "biscuits:3.95");

    private final Random random;
    private final StringBuilder csv = new StringBuilder(HEADER);
    private int orders;

    GeneratedLog(long seed) {
        this.random = new Random(seed);
    }

    /** The log as CSV. */
    String csv() {
        for (int customer = 1; customer <= CUSTOMERS; customer++) {
            life(String.format(Locale.ROOT, "T%03d", customer));
        }
        for (int i = 0; i < CUSTOMERS / 5; i++) {
            order("", random.nextInt(DAYS), 1);
        }
        return csv.toString();
    }

    /** Comes for the first time, comes again after some days, and at some time no more. */
    private void life(String customer) {
        int daysBetween = 7 + random.nextInt(120);
        int appetite = 1 + random.nextInt(4);
        double leaves = random.nextDouble() * 0.4;
        int day = random.nextInt(DAYS);
        while (day < DAYS) {
            order(customer, day, appetite);
            if (random.nextDouble() < leaves) {
                return;
            }
            day += 1 + random.nextInt(2 * daysBetween);
        }
    }

    private void order(String customer, int day, int appetite) {
        String order = "R" + (10_000 + ++orders);
        int lines = 1 + random.nextInt(appetite);
        for (int line = 0; line < lines; line++) {
            String[] product = PRODUCTS.get(random.nextInt(PRODUCTS.size())).split(":", 2);
            int quantity = 1 + random.nextInt(appetite);
            row(order, day, customer, product, quantity);
            if (!customer.isEmpty() && random.nextInt(40) == 0) {
                row("C" + order, Math.min(DAYS - 1, day + 3 + random.nextInt(20)), customer, product, -1);
            }
        }
    }

    private void row(String order, int day, String customer, String[] product, int quantity) {
        String time = String.format(Locale.ROOT, "%s %02d:%02d", OPENING.plusDays(day), 9 + orders % 9, orders % 60);
        csv.append(String.join(",", order, time, customer, product[0], String.valueOf(quantity), product[1]))
                .append('\n');
    }
}
