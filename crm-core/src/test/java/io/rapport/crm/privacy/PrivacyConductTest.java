package io.rapport.crm.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.Exhibit;
import io.rapport.crm.evidence.Exhibits;
import io.rapport.crm.interaction.AskedToDisclose;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.ConsentDeclined;
import io.rapport.crm.interaction.ConsentGiven;
import io.rapport.crm.interaction.ConsentWithdrawn;
import io.rapport.crm.interaction.DataUsed;
import io.rapport.crm.interaction.Json;
import io.rapport.crm.interaction.Messaged;
import io.rapport.crm.interaction.PreferenceStated;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.profile.SettingJson;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests what the use of messages and data says about the company. */
class PrivacyConductTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Life.hour(600);
    private static final PrivacyPolicy USUAL = PrivacyPolicy.usual();
    private static final Messaged PROMOTION = Messaged.promoting("newsletter");
    private static final Messaged NOTICE = Messaged.informing("newsletter");

    @Test
    void aPromotionIsNoEvidenceUntilTheCustomerSaysNo() {
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
                        "promotion_over_cap over email");
    }

    @Test
    void promotionsBeyondOneAWeekAreTooMany() {
        Life life = new Life()
                .at(1, ConsentGiven.to("newsletter"))
                .at(2, PROMOTION)
                .at(167, Channel.PHONE, PROMOTION)
                .at(180, PROMOTION);

        assertThat(exhibits(life, USUAL))
                .as("the second one of the week that began at hour 167 in Berlin, whatever the channel")
                .extracting(piece -> piece.evidence().type(), Exhibit::at, Exhibit::source)
                .containsExactly(tuple("promotion_over_cap", Life.hour(180), new Ref("purpose", "newsletter")));
        assertThat(types(life, new PrivacyPolicy(Set.of(), false, 0, 2))).hasSize(3);
    }

    @Test
    void howManyAreTooManyIsForTheCustomerToSay() {
        Life life = new Life()
                .at(1, ConsentGiven.to("newsletter"))
                .at(2, PROMOTION, PROMOTION)
                .at(200, new PreferenceStated("promotions_per_week", "3"))
                .at(201, PROMOTION, PROMOTION, PROMOTION)
                .at(400, new PreferenceStated("promotions_per_week", "0"))
                .at(401, PROMOTION);

        assertThat(exhibits(life, USUAL))
                .as("one too many before it was said, one after no more were wanted")
                .extracting(piece -> piece.evidence().type(), Exhibit::at)
                .containsExactly(
                        tuple("promotion_over_cap", Life.hour(2)), tuple("promotion_over_cap", Life.hour(401)));
    }

    @Test
    void whereItIsForgottenHowManyWereWantedNoneWereTooMany() {
        Life life = new Life()
                .at(0, new PreferenceStated("promotions_per_week", "2"))
                .at(1, ConsentGiven.to("newsletter"))
                .at(2, PROMOTION, PROMOTION)
                .at(200, new PreferenceStated("promotions_per_week", "1"))
                .at(201, PROMOTION, PROMOTION);
        IntStream.range(300, 300 + Preferences.MOST).forEach(hour -> life.at(hour, new PreferenceStated("size", "m")));

        assertThat(exhibits(life, USUAL))
                .extracting(piece -> piece.evidence().type(), Exhibit::at)
                .containsExactly(tuple("promotion_over_cap", Life.hour(201)));
    }

    @Test
    void whoNeverSaidHowManyGetsTheUsualNumberWhateverElseWasWanted() {
        Life life = new Life().at(1, ConsentGiven.to("newsletter")).at(2, PROMOTION, PROMOTION);
        IntStream.range(300, 300 + Preferences.MOST).forEach(hour -> life.at(hour, new PreferenceStated("size", "m")));

        assertThat(types(life, USUAL)).contains("promotion_over_cap over email");
    }

    @Test
    void aWithdrawalIsHonouredWhenNothingHappensAgainstItForThirtyDays() {
        long later = 720;
        Life life = new Life()
                .at(1, ConsentGiven.to("newsletter"), ConsentGiven.to("profiling"), ConsentGiven.to("order_status"))
                .at(2, PROMOTION)
                .at(
                        100,
                        ConsentWithdrawn.from("newsletter"),
                        ConsentWithdrawn.from("profiling"),
                        ConsentWithdrawn.from("order_status"))
                .at(100 + later, new DataUsed("profiling"))
                .at(101 + later, PROMOTION);

        assertThat(honoured(life, Life.hour(99 + later))).isEmpty();
        assertThat(honoured(life, Life.hour(100 + later)))
                .as("profiling went on to the last day, order_status needs no consent")
                .containsExactly(new Ref("purpose", "newsletter"));
    }

    @Test
    void whoUsesDataAgainstAWithdrawalAndAgainAfterTheProofHasNotHonouredIt() {
        Life life = new Life()
                .at(1, ConsentGiven.to("profiling"))
                .at(24, ConsentWithdrawn.from("profiling"))
                .at(24 + 719, new DataUsed("profiling"));
        assertThat(honoured(life, Life.hour(9_000))).isEmpty();

        life.at(24 + 721, new DataUsed("profiling"));

        assertThat(honoured(life, Life.hour(9_000)))
                .as("of both uses in a week the later one is remembered")
                .isEmpty();
    }

    @Test
    void toTakeBackTheSameAgainOrForAMomentIsNothingToHonour() {
        Life again = new Life()
                .at(1, ConsentGiven.to("newsletter"))
                .at(100, ConsentWithdrawn.from("newsletter"))
                .at(2_000, ConsentWithdrawn.from("newsletter"));
        Life regretted = new Life()
                .at(1, ConsentGiven.to("newsletter"))
                .at(100, ConsentWithdrawn.from("newsletter"))
                .at(200, ConsentGiven.to("newsletter"));
        Life objected = new Life().at(100, ConsentWithdrawn.from("newsletter"));

        Life declined = new Life().at(1, ConsentDeclined.to("newsletter")).at(100, ConsentWithdrawn.from("newsletter"));

        assertThat(honoured(again, Life.hour(9_000))).hasSize(1);
        assertThat(honoured(declined, Life.hour(9_000))).isEmpty();
        assertThat(honoured(regretted, Life.hour(9_000))).isEmpty();
        assertThat(honoured(objected, Life.hour(9_000))).hasSize(1);
    }

    @Test
    void aWithdrawalIsNotHonouredWhereItIsForgottenWhatWasDoneSince() {
        Life life = new Life().at(100, ConsentWithdrawn.from("profiling"));
        IntStream.range(1, Uses.MOST).forEach(hour -> life.at(1_000 + hour, PROMOTION));
        life.at(100, PROMOTION);
        assertThat(honoured(life, Life.hour(9_000))).hasSize(1);

        life.at(2_000, PROMOTION);

        assertThat(honoured(life, Life.hour(9_000))).isEmpty();
    }

    @Test
    void aWithdrawalIsNotHonouredWhereItIsForgottenWhatWasSaidBefore() {
        Life life = new Life().at(100, ConsentWithdrawn.from("profiling"));
        IntStream.range(1, Consents.MOST).forEach(hour -> life.at(1_000 + hour, ConsentGiven.to("terms")));
        assertThat(honoured(life, Life.hour(9_000))).hasSize(1);

        life.at(2_000, ConsentGiven.to("terms"));

        assertThat(honoured(life, Life.hour(9_000))).isEmpty();
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

        assertThat(exhibits(life, USUAL))
                .extracting(
                        piece -> piece.evidence().type(),
                        Exhibit::source,
                        Exhibit::at,
                        piece -> piece.evidence().favourable())
                .containsExactly(
                        tuple("consent_ignored", new Ref("purpose", "profiling"), Life.hour(401), 0L),
                        tuple("data_used_as_agreed", new Ref("purpose", "profiling"), Life.hour(201), Evidence.UNIT),
                        tuple("data_other_purpose", new Ref("purpose", "profiling"), Life.hour(1), 0L));
    }

    @Test
    void aQuestionWithoutPurposeOrBenefitIsAgainstTheCompany() {
        Life life = new Life()
                .at(1, new AskedToDisclose("birth_date", Optional.of("gift"), Optional.of("a gift")))
                .at(2, new AskedToDisclose("income", Optional.of("offers"), Optional.empty()))
                .at(3, new AskedToDisclose("religion", Optional.empty(), Optional.of("peace")));

        assertThat(exhibits(life, USUAL))
                .allMatch(piece -> piece.evidence().type().equals("data_asked_without_purpose"))
                .extracting(Exhibit::source)
                .containsExactly(new Ref("field", "religion"), new Ref("field", "income"));
    }

    @Test
    void aCompanyThatHasAlwaysAskedIsHeldToIt() {
        Life life = new Life().at(1, PROMOTION, Messaged.promoting("order_status"));

        assertThat(types(life, new PrivacyPolicy(Set.of("order_status"), true, 1, 2)))
                .containsExactly("consent_ignored over email", "consent_ignored over email");
        assertThat(types(life, USUAL)).containsExactly("promotion_over_cap over email");
    }

    @Test
    void theWeekIsThatOfTheBusinessZone() {
        Life life = new Life().at(-1, PROMOTION).at(-24, PROMOTION);

        assertThat(exhibits(life, USUAL)).as("Sunday and Monday in Berlin").isEmpty();
        assertThat(exhibits(new PrivacyConduct(life.history(), USUAL, ZoneOffset.UTC, NOW)))
                .as("Saturday and Sunday in London")
                .hasSize(1);
    }

    @Test
    void whatWasDoneBeforeAllThatIsRememberedOfConsentIsNotJudged() {
        Life life =
                new Life().at(0, ConsentGiven.to("profiling")).at(1, new DataUsed("profiling"), PROMOTION, PROMOTION);
        IntStream.rangeClosed(2, 127).forEach(hour -> life.at(hour, ConsentGiven.to("profiling")));
        assertThat(types(life, USUAL))
                .containsExactly("promotion_over_cap over email", "data_used_as_agreed over email");

        life.at(128, ConsentGiven.to("profiling"), ConsentGiven.to("terms"));

        assertThat(types(life, USUAL)).isEmpty();
    }

    @Test
    void whatWasAllowedOnceIsNotJudgedWhenThatIsForgottenBecauseItWasTakenBack() {
        Life life = new Life().at(0, ConsentGiven.to("profiling")).at(10, new DataUsed("profiling"));
        IntStream.range(1, Consents.MOST).forEach(hour -> life.at(hour, ConsentGiven.to("terms")));
        assertThat(types(life, USUAL)).containsExactly("data_used_as_agreed over email");

        life.at(200, ConsentWithdrawn.from("profiling"));

        assertThat(types(life, USUAL)).isEmpty();
    }

    @Test
    void thePolicyIsReadAsItWasWritten() {
        PrivacyPolicy policy = new PrivacyPolicy(Set.of("contract", "billing"), true, 2, 2);

        assertThat(Json.write(policy))
                .isEqualTo("{\"without_consent\":[\"billing\",\"contract\"],\"opt_in_required\":true,"
                        + "\"promotions_per_week\":2,\"gap_days\":2}");
        assertThat(SettingJson.read(Json.write(policy), PrivacyPolicy.class)).isEqualTo(policy);
        assertThatThrownBy(() -> new PrivacyPolicy(Set.of("Our Contract"), false, 1, 2))
                .hasMessageContaining("privacy_policy.without_consent");
        assertThatThrownBy(() -> new PrivacyPolicy(Set.of(), false, -1, 2))
                .hasMessageContaining("privacy_policy.promotions_per_week");
        assertThatThrownBy(() -> new PrivacyPolicy(Set.of(), false, 1, -1))
                .hasMessageContaining("privacy_policy.gap_days");
    }

    private static List<String> types(Life life, PrivacyPolicy policy) {
        List<Exhibit> exhibits = exhibits(life, policy);
        return life.history().uses().all().stream()
                .distinct()
                .flatMap(use -> exhibits.stream()
                        .filter(piece -> piece.at().equals(use.at())
                                && piece.source().key().equals(use.purpose()))
                        .map(piece -> piece.evidence().type() + " over " + use.channel()))
                .toList();
    }

    private static List<Ref> honoured(Life life, Instant now) {
        return exhibits(new PrivacyConduct(life.history(), USUAL, BERLIN, now)).stream()
                .filter(piece -> piece.evidence().equals(Evidence.inFavour("withdrawal_honoured")))
                .map(Exhibit::source)
                .toList();
    }

    private static List<Exhibit> exhibits(Life life, PrivacyPolicy policy) {
        return exhibits(new PrivacyConduct(life.history(), policy, BERLIN, NOW));
    }

    private static List<Exhibit> exhibits(PrivacyConduct conduct) {
        List<Exhibit> exhibits = new ArrayList<>();
        conduct.forEachExhibit(Exhibits.into(exhibits));
        return exhibits;
    }
}
