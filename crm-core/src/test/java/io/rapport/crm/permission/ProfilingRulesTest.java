package io.rapport.crm.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.decision.Decision;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.interaction.AskedToDisclose;
import io.rapport.crm.interaction.Disclosed;
import io.rapport.crm.interaction.DisclosureDeclined;
import io.rapport.crm.interaction.Json;
import io.rapport.crm.privacy.Life;
import io.rapport.crm.profile.SettingJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** May we ask this customer for that now? */
class ProfilingRulesTest {
    private static final ProfilingPolicy USUAL = ProfilingPolicy.usual();
    private static final OptionalDouble MUCH = OptionalDouble.of(90);

    @Test
    void aQuestionThatIsAllowedIsTheFactToRecord() {
        AskedToDisclose question = asking("size");

        assertThat(new ProfilingRules(USUAL, new Life().history().disclosures(), false, OptionalDouble.empty())
                        .decide(question, false, Life.hour(1)))
                .isEqualTo(Decision.allowed(question));
    }

    @Test
    void nothingIsAskedWithoutPurposeAndBenefit() {
        assertThat(against(new AskedToDisclose("size", Optional.empty(), Optional.of("fits better"))))
                .containsExactly("profiling.unexplained");
        assertThat(against(new AskedToDisclose("size", Optional.of("fit"), Optional.empty())))
                .containsExactly("profiling.unexplained");
    }

    @ParameterizedTest
    @CsvSource({
        "size, , true",
        "size, 0, true",
        "birth_date, , false",
        "birth_date, 44.9, false",
        "birth_date, 45, true",
        "income, 59.9, false",
        "income, 60, true",
        "income, , false"
    })
    void whatIsSensitiveIsAskedOnlyWhereThereIsTrust(String field, Double trust, boolean allowed) {
        OptionalDouble bound = trust == null ? OptionalDouble.empty() : OptionalDouble.of(trust);

        assertThat(decide(new Life(), asking(field), bound, 1).isAllowed()).isEqualTo(allowed);
    }

    @Test
    void whatIsKnownIsNotAskedAgain() {
        Life life = new Life().at(1, new Disclosed("size", Optional.empty()));

        assertThat(codes(decide(life, asking("size"), MUCH, 9_000))).containsExactly("profiling.known");
    }

    @Test
    void aRefusalIsFinalForHalfAYear() {
        Life life = new Life().at(1, new DisclosureDeclined("size"));
        long end = 1 + 180 * 24;

        assertThat(codes(decide(life, asking("size"), MUCH, end - 1))).containsExactly("profiling.declined");
        assertThat(decide(life, asking("size"), MUCH, end).isAllowed()).isTrue();
        assertThat(decide(life, asking("language"), MUCH, 2).isAllowed()).isTrue();
    }

    @Test
    void thirtyDaysAllowThreeQuestionsAndAConversationOne() {
        Life life = new Life().at(1, asking("a")).at(25, asking("b")).at(49, asking("c"));
        long month = 30 * 24;

        assertThat(codes(decide(life, asking("size"), MUCH, month))).containsExactly("profiling.too_many");
        assertThat(decide(life, asking("size"), MUCH, month + 1).isAllowed()).isTrue();
        assertThat(decide(life, asking("size"), MUCH, 48).isAllowed())
                .as("before the third")
                .isTrue();
        assertThat(codes(new ProfilingRules(USUAL, new Life().history().disclosures(), false, MUCH)
                        .decide(asking("size"), true, Life.hour(1))))
                .containsExactly("profiling.asked_already");
    }

    @Test
    void allReasonsAreNamedNotOnlyTheFirst() {
        Life life = new Life()
                .at(1, asking("a"), asking("b"), asking("c"))
                .at(2, new Disclosed("income", Optional.empty()), new DisclosureDeclined("income"));

        assertThat(codes(new ProfilingRules(USUAL, life.history().disclosures(), true, OptionalDouble.of(20))
                        .decide(new AskedToDisclose("income", Optional.empty(), Optional.empty()), true, Life.hour(3))))
                .containsExactly(
                        "profiling.unexplained",
                        "profiling.asked_already",
                        "profiling.open_complaint",
                        "profiling.trust",
                        "profiling.known",
                        "profiling.declined",
                        "profiling.too_many");
    }

    @Test
    void aPolicyIsDataAndChecked() {
        assertThat(SettingJson.read(Json.write(USUAL), ProfilingPolicy.class)).isEqualTo(USUAL);
        assertThatThrownBy(() -> new ProfilingPolicy(Map.of("size", 4), 45, 60, 3, 30, 180))
                .hasMessageContaining("profiling_policy.tiers");
        assertThatThrownBy(() -> new ProfilingPolicy(Map.of(), 101, 60, 3, 30, 180))
                .hasMessageContaining("profiling_policy.trust_for_tier2");
        assertThatThrownBy(() -> new ProfilingPolicy(Map.of(), 45, Double.NaN, 3, 30, 180))
                .hasMessageContaining("profiling_policy.trust_for_tier3");
        assertThatThrownBy(() -> new ProfilingPolicy(Map.of(), 45, 60, 0, 30, 180))
                .hasMessageContaining("profiling_policy.most_questions");
        assertThatThrownBy(() -> new ProfilingPolicy(Map.of(), 45, 60, 3, 0, 180))
                .hasMessageContaining("profiling_policy.within_days");
        assertThatThrownBy(() -> new ProfilingPolicy(Map.of(), 45, 60, 3, 30, 0))
                .hasMessageContaining("profiling_policy.refusal_days");
    }

    private static AskedToDisclose asking(String field) {
        return new AskedToDisclose(field, Optional.of("fit"), Optional.of("clothes that fit"));
    }

    private static List<String> against(AskedToDisclose question) {
        return codes(decide(new Life(), question, MUCH, 1));
    }

    private static Decision<AskedToDisclose> decide(
            Life life, AskedToDisclose question, OptionalDouble trust, long hour) {
        return new ProfilingRules(USUAL, life.history().disclosures(), false, trust)
                .decide(question, false, Life.hour(hour));
    }

    private static List<String> codes(Decision<?> decision) {
        return decision instanceof Decision.Refused<?> refused
                ? refused.reasons().stream().map(Reason::code).toList()
                : List.of();
    }
}
