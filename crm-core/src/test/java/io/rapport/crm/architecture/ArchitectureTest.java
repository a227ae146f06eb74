package io.rapport.crm.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.rapport.crm.architecture.bad.interaction.FloatingDetail;
import io.rapport.crm.architecture.bad.interaction.LowerFloor;
import io.rapport.crm.architecture.bad.money.LeakySignature;
import io.rapport.crm.architecture.bad.money.LooksUpwards;
import io.rapport.crm.architecture.bad.value.FloatingFeature;
import io.rapport.crm.architecture.bad.value.SecretClock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final HousePlan PLAN = new HousePlan("io.rapport.crm");
    private static final HousePlan BAD_HOUSE = new HousePlan("io.rapport.crm.architecture.bad");
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.rapport.crm");

    @Test
    void aRoomImportsOnlyWhatThePlanAllows() {
        PLAN.floors().check(CORE);
    }

    @Test
    void noCircleTiesRoomsTogether() {
        PLAN.noCycles().check(CORE);
    }

    @Test
    void onlyTheFrontDoorReadsAClockOrThrowsDice() {
        PLAN.onlyTheFrontDoorReadsAClockOrThrowsDice().check(CORE);
    }

    @Test
    void roomsAreNamedForWhatTheyHold() {
        PLAN.roomsAreNamedForWhatTheyHold().check(CORE);
    }

    @Test
    void whatIsStoredIsExact() {
        StoredStates.areExact().check(CORE);
    }

    @Test
    void usersNeverMeetOurDependencies() {
        PublicSignatures.showNoDependency().check(CORE);
    }

    @ParameterizedTest
    @MethodSource("badHouses")
    void aBadHouseFails(ArchRule rule, List<Class<?>> house, String complaint) {
        JavaClasses classes = new ClassFileImporter().importClasses(house);

        String complaints = rule.evaluate(classes).getFailureReport().toString();

        assertThat(complaints).contains(complaint);
    }

    static List<Arguments> badHouses() {
        List<Class<?>> upwards = List.of(LooksUpwards.class, LowerFloor.class);
        return List.of(
                Arguments.of(BAD_HOUSE.floors(), upwards, "LooksUpwards"),
                Arguments.of(BAD_HOUSE.noCycles(), upwards, "Cycle detected"),
                Arguments.of(
                        BAD_HOUSE.onlyTheFrontDoorReadsAClockOrThrowsDice(),
                        List.of(SecretClock.class),
                        "LocalDate.now"),
                Arguments.of(
                        BAD_HOUSE.onlyTheFrontDoorReadsAClockOrThrowsDice(),
                        List.of(SecretClock.class),
                        "UUID.randomUUID"),
                Arguments.of(StoredStates.areExact(), List.of(FloatingDetail.class), "FloatingDetail.weight"),
                Arguments.of(StoredStates.areExact(), List.of(FloatingFeature.class), "Level.height"),
                Arguments.of(PublicSignatures.showNoDependency(), List.of(LeakySignature.class), "ImmutableList"));
    }
}
