package io.rapport.crm.value;

import io.rapport.crm.buying.PurchaseDays;
import io.rapport.crm.buying.RealData;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes purchase histories of real customers, without amounts. */
public final class RealShop {
    private RealShop() {}

    /** Returns the published sample, which is every tenth customer, for true, and everybody else for false. */
    public static Map<Boolean, List<PurchaseHistory>> cdnowBySample() throws IOException {
        Set<Integer> sample = RealData.lines("cdnow/CDNOW_sample.txt", " +").stream()
                .map(line -> Integer.valueOf(line[0]))
                .collect(Collectors.toSet());
        return histories(PurchaseDays.ofCdnow()).entrySet().stream()
                .collect(Collectors.partitioningBy(
                        customer -> sample.contains(customer.getKey()),
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    public static List<PurchaseHistory> cdnow() throws IOException {
        return List.copyOf(histories(PurchaseDays.ofCdnow()).values());
    }

    public static List<PurchaseHistory> grocery() throws IOException {
        return List.copyOf(histories(PurchaseDays.ofGrocery()).values());
    }

    private static SortedMap<Integer, PurchaseHistory> histories(PurchaseDays days) {
        SortedMap<Integer, PurchaseHistory> histories = new TreeMap<>();
        days.byCustomer()
                .forEach((customer, bought) -> histories.put(customer, Bought.withoutAmounts(bought, bought.size())));
        return histories;
    }
}
