package io.rapport.crm.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.google.common.collect.ImmutableMap;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Who may import whom, and who may look at a clock. A package imports only from lower floors; those of one floor never see
 * each other.
 *
 * @param root the package of the front door
 */
record HousePlan(String root) {
    private static final Map<String, Set<String>> MAY_IMPORT = ImmutableMap.<String, Set<String>>builder()
            .put("failure", Set.of())
            .put("money", Set.of("failure"))
            .put("decision", Set.of("failure"))
            .put("buying", Set.of("failure"))
            .put("customer", Set.of("failure"))
            .put("interaction", Set.of("failure", "money", "customer"))
            .put("attribute", Set.of("failure"))
            .put("profile", Set.of("failure", "interaction", "attribute"))
            .put("value", Set.of("failure", "money", "decision", "buying", "interaction", "attribute", "profile"))
            .put("time", Set.of())
            .put("evidence", Set.of("failure", "time", "profile"))
            .put(
                    "care",
                    Set.of("failure", "time", "money", "decision", "evidence", "interaction", "attribute", "profile"))
            .put("privacy", Set.of("failure", "evidence", "interaction", "profile"))
            .put("contact", Set.of("failure", "decision", "interaction", "privacy"))
            .put("trust", Set.of("failure", "decision", "evidence", "interaction", "attribute", "profile"))
            .put(
                    "engagement",
                    Set.of("failure", "money", "decision", "customer", "interaction", "attribute", "profile", "value"))
            .put("service", Set.of("failure", "buying", "interaction", "care"))
            .put("storage", Set.of("failure", "customer", "interaction", "attribute", "profile"))
            .put("ingest", Set.of("failure", "money", "customer", "interaction"))
            .buildOrThrow();

    ArchRule floors() {
        return classes().should(new ArchCondition<JavaClass>("import only what the house plan allows") {
            @Override
            public void check(JavaClass importing, ConditionEvents events) {
                for (Dependency dependency : importing.getDirectDependenciesFromSelf()) {
                    String from = room(importing);
                    String to = room(dependency.getTargetClass().getBaseComponentType());
                    if (!mayImport(from, to)) {
                        events.add(SimpleConditionEvent.violated(importing, dependency.getDescription()));
                    }
                }
            }
        });
    }

    ArchRule noCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    ArchRule onlyTheFrontDoorReadsAClockOrThrowsDice() {
        return noClasses().that().resideOutsideOfPackage(root).should().callMethodWhere(readsAClock());
    }

    ArchRule roomsAreNamedForWhatTheyHold() {
        return noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..impl..", "..internal..", "..manager..");
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> readsAClock() {
        return DescribedPredicate.describe("reads a clock or throws dice", call -> {
            AccessTarget.MethodCallTarget target = call.getTarget();
            JavaClass owner = target.getOwner();
            String name = target.getName();
            return (owner.getPackageName().equals("java.time") && name.equals("now"))
                    || (owner.isEquivalentTo(InstantSource.class) && name.equals("system"))
                    || (owner.getName().equals("java.time.Clock") && name.startsWith("system"))
                    || (owner.isEquivalentTo(System.class)
                            && Set.of("currentTimeMillis", "nanoTime").contains(name))
                    || (owner.isEquivalentTo(UUID.class) && name.equals("randomUUID"))
                    || (owner.isEquivalentTo(Math.class) && name.equals("random"))
                    || owner.isAssignableTo(Random.class);
        });
    }

    private boolean mayImport(String from, String to) {
        return to.equals(OUTSIDE)
                || from.equals(FRONT_DOOR)
                || from.equals(to)
                || MAY_IMPORT.getOrDefault(from, Set.of()).contains(to);
    }

    private static final String OUTSIDE = "(outside)";
    private static final String FRONT_DOOR = "(front door)";

    /** The room of a class; the front door counts as one that nobody may import. */
    private String room(JavaClass type) {
        String name = type.getPackageName();
        if (name.equals(root)) {
            return FRONT_DOOR;
        }
        return name.startsWith(root + ".") ? name.substring(root.length() + 1) : OUTSIDE;
    }
}
