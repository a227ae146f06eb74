package io.rapport.crm.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.rapport.crm.profile.Setting;
import io.rapport.crm.storage.CrmStorage;
import java.time.InstantSource;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * Holds the six rules of the house, for a plan of it.
 *
 * @param plan the tables: who may import whom
 */
record HouseRules(HousePlan plan) {
    /** (1) Imports follow the tables of the plan. */
    ArchRule importsFollowThePlan() {
        return classes()
                .should(failOnDependency("import only what the house plan allows", (from, to) -> !plan.allows(to)))
                .andShould(new ArchCondition<JavaClass>("have a place in the house plan") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!plan.isPlanned(type)) {
                            String text = type.getName() + " has no place in the house plan";
                            events.add(SimpleConditionEvent.violated(type, text));
                        }
                    }
                });
    }

    /** (2) The model of a room is pure: only its service knows the kernel. */
    ArchRule onlyServicesKnowTheKernel() {
        return classes()
                .should(failOnDependency(
                        "know the kernel only as the service of a room",
                        (from, to) ->
                                plan.isInRoom(from) && !isService(from) && plan.isIn("kernel", to.getTargetClass())));
    }

    /** (3) Only the kernel works with the storage; the front door hands it over. */
    ArchRule onlyTheKernelKnowsTheStorage() {
        return classes()
                .should(failOnDependency(
                        "leave the storage to the kernel",
                        (from, to) -> to.getTargetClass().isEquivalentTo(CrmStorage.class)
                                && !plan.isIn("kernel", from)
                                && !plan.isIn("storage", from)
                                && !plan.isFrontDoor(from)));
    }

    /** (4) Only the kernel and the builder of the front door read a clock or make ids. */
    ArchRule onlyTheKernelAndTheBuilderReadAClockOrThrowDice() {
        return noClasses()
                .that(DescribedPredicate.describe(
                        "are neither in the kernel nor CrmBuilder",
                        type -> !plan.isIn("kernel", type)
                                && !type.getSimpleName().equals("CrmBuilder")))
                .should()
                .callMethodWhere(readsAClock());
    }

    /** (5) No circle of files is in the kernel. */
    ArchRule noFilesOfTheKernelFormACircle() {
        return slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return plan.isIn("kernel", type)
                                ? SliceIdentifier.of(fileOf(type).getName())
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "files of the kernel";
                    }
                })
                .should()
                .beFreeOfCycles();
    }

    /** (5) The model of a room does not know the service of that room. */
    ArchRule noModelKnowsItsService() {
        return classes()
                .should(failOnDependency(
                        "not know the service of its room",
                        (from, to) -> plan.isInRoom(from)
                                && !isService(from)
                                && isService(to.getTargetClass())
                                && from.getPackage().equals(to.getTargetClass().getPackage())));
    }

    /** (6) Settings are immutable. */
    ArchRule settingsAreImmutable() {
        return classes()
                .that()
                .areAssignableTo(Setting.class)
                .and()
                .areNotInterfaces()
                .should(new ArchCondition<JavaClass>("be final, with final fields") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (JavaField field : type.getFields()) {
                            if (!field.getModifiers().contains(JavaModifier.FINAL)) {
                                events.add(
                                        SimpleConditionEvent.violated(type, field.getFullName() + " can be changed"));
                            }
                        }
                        if (!type.getModifiers().contains(JavaModifier.FINAL)) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " is not final"));
                        }
                    }
                });
    }

    ArchRule roomsAreNamedForWhatTheyHold() {
        return noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..impl..", "..internal..", "..manager..");
    }

    private static boolean isService(JavaClass type) {
        return fileOf(type).getSimpleName().endsWith("Service");
    }

    /** Returns the class whose name the file has. */
    private static JavaClass fileOf(JavaClass type) {
        return type.getEnclosingClass().map(HouseRules::fileOf).orElse(type);
    }

    private static ArchCondition<JavaClass> failOnDependency(
            String description, BiPredicate<JavaClass, Dependency> isWrong) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass importing, ConditionEvents events) {
                for (Dependency dependency : importing.getDirectDependenciesFromSelf()) {
                    if (isWrong.test(importing, dependency)) {
                        events.add(SimpleConditionEvent.violated(importing, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static DescribedPredicate<JavaMethodCall> readsAClock() {
        return DescribedPredicate.describe("reads a clock or throws dice", call -> {
            JavaClass owner = call.getTargetOwner();
            String name = call.getName();
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
}
