package io.rapport.crm.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.EvidenceCells;
import io.rapport.crm.interaction.AskedToDisclose;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.ConsentDeclined;
import io.rapport.crm.interaction.ConsentGiven;
import io.rapport.crm.interaction.ConsentWithdrawn;
import io.rapport.crm.interaction.DataUsed;
import io.rapport.crm.interaction.Json;
import io.rapport.crm.interaction.Messaged;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the use of messages and data says about the company. */
class PrivacyEvidenceTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final PrivacyPolicy USUAL = PrivacyPolicy.usual();
    private static final Messaged PROMOTION = Messaged.promoting("newsletter");
    private static final Messaged NOTICE = Messaged.informing("newsletter");

    @Test
    void aPromotionIsOneUntilTheCustomerSaysNo() {
        Life life = new Life()
                .at(1, PROMOTION)
                .at(2, ConsentGiven.to("newsletter").until(Life.hour(30)))
                .at(3, PROMOTION)
                .at(30, PROMOTION)
                .at(31, ConsentDeclined.to("newsletter").over(Channel.EMAIL))
                .at(32, PROMOTION)
                .at(33, Channel.PHONE, PROMOTION);

        assertThat(types(life, USUAL))
                .containsExactly(
                        "promotion_after_optout over phone",
                        "promotion_after_optout over email",
                        "promotion_after_optout over email",
                        "promotion over email",
                        "promotion over email");
    }

    @Test
    void messagesThatOnlyInformBreakAWordOnlyWhenItWasNo() {
        Life life = new Life()
                .at(1, NOTICE)
                .at(200, ConsentGiven.to("newsletter"))
                .at(201, NOTICE)
                .at(400, ConsentWithdrawn.from("newsletter"), ConsentWithdrawn.from("order_status"))
                .at(401, NOTICE, Messaged.informing("order_status"));

        assertThat(types(life, USUAL)).containsExactly("consent_ignored over email");
    }

    @Test
    void dataIsUsedAsAgreedOrForAnotherPurposeOrAgainstAWord() {
        Life life = new Life()
                .at(1, new DataUsed("profiling"))
                .at(200, ConsentGiven.to("profiling"))
                .at(201, new DataUsed("profiling"))
                .at(400, ConsentWithdrawn.from("profiling"))
                .at(401, new DataUsed("profiling"), new DataUsed("order_fulfilment"));

        assertThat(life.history().evidence(USUAL, BERLIN))
                .extracting(
                        piece -> piece.evidence().type(),
                        PrivacyEvidence::about,
                        PrivacyEvidence::at,
                        PrivacyEvidence::consent,
                        piece -> piece.evidence().favourable())
                .containsExactly(
                        tuple("consent_ignored", "profiling", Life.hour(401), Optional.of(ConsentState.WITHDRAWN), 0L),
                        tuple(
                                "data_used_as_agreed",
                                "profiling",
                                Life.hour(201),
                                Optional.of(ConsentState.GIVEN),
                                Evidence.UNIT),
                        tuple(
                                "data_other_purpose",
                                "profiling",
                                Life.hour(1),
                                Optional.of(ConsentState.NOT_ASKED),
                                0L));
    }

    @Test
    void aQuestionWithoutPurposeOrBenefitIsAgainstTheCompany() {
        Life life = new Life()
                .at(1, new AskedToDisclose("birth_date", Optional.of("gift"), Optional.of("a gift")))
                .at(2, new AskedToDisclose("income", Optional.of("offers"), Optional.empty()))
                .at(3, new AskedToDisclose("religion", Optional.empty(), Optional.of("peace")));

        assertThat(life.history().evidence(USUAL, BERLIN))
                .allMatch(piece -> piece.evidence().type().equals("data_asked_without_purpose"))
                .extracting(PrivacyEvidence::about)
                .containsExactly("religion", "income");
    }

    @Test
    void aCompanyThatHasAlwaysAskedIsHeldToIt() {
        Life life = new Life().at(1, PROMOTION, Messaged.promoting("order_status"));

        assertThat(types(life, new PrivacyPolicy(Set.of("order_status"), true)))
                .containsExactly("consent_ignored over email", "consent_ignored over email");
        assertThat(types(life, USUAL)).containsExactly("promotion over email", "promotion over email");
    }

    @Test
    void theWeekIsThatOfTheBusinessZone() {
        Life life = new Life().at(-1, PROMOTION);
        long monday = Evidence.week(LocalDate.parse("2026-01-05"));

        assertThat(life.history().evidence(USUAL, BERLIN).get(0).evidence().week())
                .isEqualTo(monday);
        assertThat(life.history()
                        .evidence(USUAL, ZoneOffset.UTC)
                        .get(0)
                        .evidence()
                        .week())
                .isEqualTo(monday - 1);
        assertThat(life.history().evidenceCells(USUAL, BERLIN))
                .isEqualTo(EvidenceCells.of(Evidence.against("promotion", LocalDate.parse("2026-01-05"))));
    }

    @Test
    void whatWasDoneBeforeAllThatIsRememberedOfConsentIsNotJudged() {
        Life life = new Life().at(0, ConsentGiven.to("profiling")).at(1, new DataUsed("profiling"));
        IntStream.rangeClosed(2, 127).forEach(hour -> life.at(hour, ConsentGiven.to("profiling")));
        assertThat(types(life, USUAL)).containsExactly("data_used_as_agreed over email");

        life.at(128, ConsentGiven.to("profiling"), ConsentGiven.to("terms"));

        assertThat(types(life, USUAL)).isEmpty();
    }

    @Test
    void thePolicyIsReadAsItWasWritten() {
        PrivacyPolicy policy = new PrivacyPolicy(Set.of("contract", "billing"), true);

        assertThat(Json.write(policy))
                .isEqualTo("{\"without_consent\":[\"billing\",\"contract\"],\"opt_in_required\":true}");
        assertThat(PrivacyPolicy.read(Json.write(policy))).isEqualTo(policy);
        assertThatThrownBy(() -> new PrivacyPolicy(Set.of("Our Contract"), false))
                .hasMessageContaining("privacy_policy.without_consent");
    }

    private static List<String> types(Life life, PrivacyPolicy policy) {
        PrivacyHistory history = life.history();
        return history.uses().all().stream()
                .flatMap(use -> history.evidence(policy, BERLIN).stream()
                        .filter(piece ->
                                piece.at().equals(use.at()) && piece.about().equals(use.purpose()))
                        .map(piece -> piece.evidence().type() + " over " + use.channel()))
                .toList();
    }
}
