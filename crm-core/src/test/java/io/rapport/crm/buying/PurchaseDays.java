package io.rapport.crm.buying;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Knows on which days the customers of a data set have bought. */
public final class PurchaseDays {
    private final SortedMap<Integer, NavigableSet<LocalDate>> days = new TreeMap<>();

    static PurchaseDays ofCdnowSample() throws IOException {
        PurchaseDays all = new PurchaseDays();
        for (String[] line : RealData.lines("cdnow/CDNOW_sample.txt", " +")) {
            all.add(line[1], LocalDate.parse(line[2], DateTimeFormatter.BASIC_ISO_DATE));
        }
        return all;
    }

    /** Reads all customers of CDNOW, by the number in the master file. */
    public static PurchaseDays ofCdnow() throws IOException {
        PurchaseDays all = new PurchaseDays();
        for (String[] line : RealData.lines("cdnow/CDNOW_master.txt.gz", " +")) {
            if (!line[0].equals("customer_id")) {
                all.add(line[0], LocalDate.parse(line[1], DateTimeFormatter.BASIC_ISO_DATE));
            }
        }
        return all;
    }

    /** Reads the customers of the online grocery shop. */
    public static PurchaseDays ofGrocery() throws IOException {
        PurchaseDays all = new PurchaseDays();
        for (String[] line : RealData.lines("grocery/groceryElog.csv", ",")) {
            if (!line[0].equals("cust")) {
                all.add(line[0], LocalDate.parse(line[1]));
            }
        }
        return all;
    }

    private void add(String customer, LocalDate day) {
        days.computeIfAbsent(Integer.valueOf(customer), id -> new TreeSet<>()).add(day);
    }

    /** Returns the days of each customer by number. */
    public SortedMap<Integer, NavigableSet<LocalDate>> byCustomer() {
        return days;
    }

    Collection<NavigableSet<LocalDate>> all() {
        return days.values();
    }

    /** Returns what had been seen by a day, in weeks of seven days. */
    Observations until(LocalDate end) {
        Observing observing = Observations.in(7);
        for (NavigableSet<LocalDate> each : days.values()) {
            NavigableSet<LocalDate> seen = each.headSet(end, true);
            if (!seen.isEmpty()) {
                long first = seen.first().toEpochDay();
                double lnGaps = 0;
                LocalDate before = seen.first();
                for (LocalDate day : seen.tailSet(before, false)) {
                    lnGaps += Math.log((double) (day.toEpochDay() - before.toEpochDay()));
                    before = day;
                }
                observing.add(seen.size() - 1L, seen.last().toEpochDay() - first, end.toEpochDay() - first, lnGaps);
            }
        }
        return observing.observations();
    }

    /** Reads the published summary of the CDNOW sample, which is in weeks with two decimals. */
    static Observations ofCdnowSummary() throws IOException {
        Observing observing = Observations.in(100);
        for (String[] line : RealData.lines("cdnow/cdnow_customers_summary.csv", ",")) {
            if (!line[0].equals("ID")) {
                observing.add(Long.parseLong(line[1]), hundredths(line[2]), hundredths(line[3]));
            }
        }
        return observing.observations();
    }

    private static long hundredths(String decimal) {
        return Math.round(Double.parseDouble(decimal) * 100);
    }
}
