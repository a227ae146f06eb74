package io.rapport.crm.buying;

import com.google.common.collect.ImmutableMap;
import io.rapport.crm.failure.InvalidInputException;
import java.util.List;
import java.util.Map;

/** Turns parameters into a map by their names, and back. */
final class Named {
    private Named() {}

    static Map<String, Double> of(List<String> names, double... values) {
        ImmutableMap.Builder<String, Double> named = ImmutableMap.builder();
        for (int i = 0; i < values.length; i++) {
            named.put(names.get(i), values[i]);
        }
        return named.buildOrThrow();
    }

    static double[] values(List<String> names, Map<String, Double> named) {
        return names.stream().mapToDouble(name -> get(named, name)).toArray();
    }

    static double get(Map<String, Double> named, String name) {
        Double value = named.get(name);
        if (value == null) {
            throw new InvalidInputException("model." + name, "missing", "give all parameters of the model");
        }
        return value;
    }
}
