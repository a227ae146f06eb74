package io.rapport.crm.interaction;

import io.rapport.crm.failure.Require;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Says what details require of free attributes: they are few, named for machines, of bounded size, and in order. */
final class Attributes {
    private Attributes() {}

    static SortedMap<String, String> checked(String field, Map<String, String> attributes) {
        Require.atMost(100, attributes.size(), field, "of them", "give at most 100");
        attributes.forEach((name, value) -> {
            Require.token(field, name, 40);
            Require.atMost(1000, value.length(), field + "." + name, "characters", "give at most 1000");
        });
        return Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }
}
