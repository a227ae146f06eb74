package io.rapport.crm.architecture;

import com.google.common.collect.ImmutableMap;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says who may import whom. There are the ground floors, each of which knows only the floors below, and the rooms above
 * them. A room knows the ground floors but for the storage line, and the rooms that are listed for it.
 *
 * @param root the package of the front door, which knows everybody and is known by nobody
 */
record HousePlan(String root) {
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("failure"),
            Set.of("time", "money", "customer", "attribute", "decision"),
            Set.of("statistics"),
            Set.of("buying", "interaction"),
            Set.of("profile", "economics"),
            Set.of("storage", "evidence"),
            Set.of("kernel"));

    private static final Map<String, Set<String>> ROOMS = ImmutableMap.<String, Set<String>>builder()
            .put("privacy", Set.of())
            .put("trust", Set.of())
            .put("value", Set.of())
            .put("forecast", Set.of("value"))
            .put("care", Set.of("value", "trust"))
            .put("engagement", Set.of("value", "forecast"))
            .put("quality", Set.of("care"))
            .put("permission", Set.of("privacy", "care", "trust"))
            .buildOrThrow();

    /** A class is in this place if it is neither in the house nor its front door. */
    private static final String OUTSIDE = "(outside)";

    private static final String FRONT_DOOR = "(front door)";

    boolean allows(Dependency dependency) {
        String from = placeOf(dependency.getOriginClass());
        String to = placeOf(dependency.getTargetClass().getBaseComponentType());
        return to.equals(OUTSIDE) || from.equals(FRONT_DOOR) || from.equals(to) || mayImport(from, to);
    }

    private static boolean mayImport(String from, String to) {
        if (ROOMS.containsKey(from)) {
            boolean ground = floorOf(to) >= 0 && !to.equals("storage");
            return ground || ROOMS.getOrDefault(from, Set.of()).contains(to);
        }
        return floorOf(to) >= 0 && floorOf(to) < floorOf(from);
    }

    /** Returns the number of a ground floor, from 0; it is negative if the place is none. */
    private static int floorOf(String place) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(place)) {
                return floor;
            }
        }
        return -1;
    }

    boolean isPlanned(JavaClass type) {
        String place = placeOf(type);
        return place.equals(FRONT_DOOR) || floorOf(place) >= 0 || ROOMS.containsKey(place);
    }

    boolean isInRoom(JavaClass type) {
        return ROOMS.containsKey(placeOf(type));
    }

    boolean isIn(String place, JavaClass type) {
        return placeOf(type).equals(place);
    }

    boolean isFrontDoor(JavaClass type) {
        return placeOf(type).equals(FRONT_DOOR);
    }

    private String placeOf(JavaClass type) {
        String name = type.getPackageName();
        if (name.equals(root)) {
            return FRONT_DOOR;
        }
        return name.startsWith(root + ".") ? name.substring(root.length() + 1) : OUTSIDE;
    }
}
