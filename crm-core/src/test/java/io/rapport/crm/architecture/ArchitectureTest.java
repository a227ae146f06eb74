package io.rapport.crm.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.rapport.crm.architecture.bad.interaction.FloatingDetail;
import io.rapport.crm.architecture.bad.money.LeakySignature;
import io.rapport.crm.architecture.bad.value.FloatingFeature;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final String ROOT = "io.rapport.crm";
    private static final String BAD_ROOT = "io.rapport.crm.architecture.bad";
    private static final HouseRules RULES = new HouseRules(new HousePlan(ROOT));
    private static final HouseRules OF_BAD_HOUSE = new HouseRules(new HousePlan(BAD_ROOT));
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static Stream<ArchRule> rules() {
        return Stream.of(
                RULES.importsFollowThePlan(),
                RULES.onlyServicesKnowTheKernel(),
                RULES.onlyTheKernelKnowsTheStorage(),
                RULES.onlyTheKernelAndTheBuilderReadAClockOrThrowDice(),
                RULES.noFilesOfTheKernelFormACircle(),
                RULES.noModelKnowsItsService(),
                RULES.settingsAreImmutable(),
                RULES.roomsAreNamedForWhatTheyHold(),
                StoredStates.areExact(),
                PublicSignatures.showNoDependency());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseIsBuiltAsPlanned(ArchRule rule) {
        rule.check(CORE);
    }

    @Test
    void theFrontDoorIsThreeFiles() {
        assertThat(CORE)
                .filteredOn(type -> type.getPackageName().equals(ROOT) && type.isTopLevelClass())
                .extracting(type -> type.getSimpleName())
                .containsExactlyInAnyOrder("Crm", "CrmBuilder", "CustomerView", "package-info");
    }

    @ParameterizedTest
    @MethodSource("badHouses")
    void aBadHouseFails(ArchRule rule, String complaint) {
        JavaClasses badHouse = new ClassFileImporter().importPackages(BAD_ROOT);

        String complaints = rule.evaluate(badHouse).getFailureReport().toString();

        assertThat(complaints).contains(complaint);
    }

    static List<Arguments> badHouses() {
        ArchRule imports = OF_BAD_HOUSE.importsFollowThePlan();
        ArchRule clocks = OF_BAD_HOUSE.onlyTheKernelAndTheBuilderReadAClockOrThrowDice();
        return List.of(
                Arguments.of(imports, "LooksUpwards"),
                Arguments.of(imports, "NosyTrust"),
                Arguments.of(imports, "Burglar.shelf"),
                Arguments.of(imports, "Burglar.door"),
                Arguments.of(imports, "Stowaway has no place"),
                Arguments.of(OF_BAD_HOUSE.onlyServicesKnowTheKernel(), "CareAnswer.kernel"),
                Arguments.of(OF_BAD_HOUSE.onlyTheKernelKnowsTheStorage(), "Burglar.storage"),
                Arguments.of(clocks, "LocalDate.now"),
                Arguments.of(clocks, "UUID.randomUUID"),
                Arguments.of(OF_BAD_HOUSE.noFilesOfTheKernelFormACircle(), "Cycle detected"),
                Arguments.of(OF_BAD_HOUSE.noModelKnowsItsService(), "CareAnswer.service"),
                Arguments.of(OF_BAD_HOUSE.settingsAreImmutable(), "LoosePolicy.days can be changed"),
                Arguments.of(OF_BAD_HOUSE.settingsAreImmutable(), "LoosePolicy is not final"),
                Arguments.of(StoredStates.areExact(), FloatingDetail.class.getSimpleName() + ".weight"),
                Arguments.of(StoredStates.areExact(), FloatingFeature.Level.class.getSimpleName() + ".height"),
                Arguments.of(PublicSignatures.showNoDependency(), LeakySignature.class.getSimpleName()));
    }
}
