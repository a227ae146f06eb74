package io.rapport.crm.examples.insights.validation;

import io.rapport.crm.trust.TrustEvidence;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says what is known of each seller at a time: what was delivered before it, and nothing later. */
final class Sellers {
    private final SortedMap<String, List<Delivery>> deliveries;

    Sellers(List<Delivery> all) {
        deliveries = all.stream()
                .sorted(Comparator.comparing(Delivery::delivered).thenComparing(Delivery::order))
                .collect(Collectors.groupingBy(Delivery::trustee, TreeMap::new, Collectors.toList()));
    }

    /** All orders of each seller are here, whenever they were delivered. */
    Map<String, List<Delivery>> all() {
        return deliveries;
    }

    long count() {
        return deliveries.size();
    }

    /** What a seller had delivered before a time, the latest last. */
    List<Delivery> deliveredBefore(String seller, LocalDateTime time) {
        List<Delivery> all = of(seller);
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (all.get(middle).delivered().isBefore(time)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return all.subList(0, low);
    }

    /** What all sellers had delivered before a time. */
    List<Delivery> deliveredBefore(LocalDateTime time) {
        return deliveries.keySet().stream()
                .flatMap(seller -> deliveredBefore(seller, time).stream())
                .toList();
    }

    /** Finds the ratings of all sellers that were given before a day. */
    List<Delivery.Rating> ratedBefore(LocalDate day) {
        return deliveries.keySet().stream()
                .flatMap(seller -> ratedBefore(seller, day).stream())
                .toList();
    }

    /** Finds the ratings of a seller that were given before a day. */
    List<Delivery.Rating> ratedBefore(String seller, LocalDate day) {
        return of(seller).stream()
                .flatMap(order -> order.rating().stream())
                .filter(rating -> rating.day().isBefore(day))
                .toList();
    }

    /** What the deliveries of each seller before a time count then. */
    List<TrustEvidence> known(PromiseEvidence evidence, LocalDateTime time) {
        return deliveries.keySet().stream()
                .map(seller -> evidence.of(deliveredBefore(seller, time), time.toLocalDate()))
                .toList();
    }

    private List<Delivery> of(String seller) {
        return deliveries.getOrDefault(seller, List.of());
    }
}
