package io.rapport.crm.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.decision.Decision;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.ConsentDeclined;
import io.rapport.crm.interaction.ConsentGiven;
import io.rapport.crm.interaction.ConsentWithdrawn;
import io.rapport.crm.interaction.Json;
import io.rapport.crm.interaction.Messaged;
import io.rapport.crm.interaction.PreferenceStated;
import io.rapport.crm.privacy.ConsentState;
import io.rapport.crm.privacy.Life;
import io.rapport.crm.privacy.PrivacyPolicy;
import io.rapport.crm.profile.SettingJson;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** May we contact this customer now? Hour 0 is one o'clock on a Monday morning in Berlin. */
class ContactRulesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String NEWS = "newsletter";
    private static final Messaged PROMOTION = Messaged.promoting(NEWS);

    @Test
    void whoConsentedMayBeWritten() {
        Life life = new Life().at(1, ConsentGiven.to(NEWS));

        assertThat(decide(life, Channel.EMAIL, 12))
                .isEqualTo(Decision.allowed(new ContactAllowance(ConsentState.GIVEN, 1)));
    }

    @Test
    void consentThatIsMissingSaysHow() {
        Life life = new Life()
                .at(1, ConsentDeclined.to(NEWS).over(Channel.PHONE))
                .at(1, ConsentWithdrawn.from(NEWS).over(Channel.EMAIL))
                .at(1, ConsentGiven.to(NEWS).over(Channel.WEB).until(Life.hour(9)));

        assertThat(against(life, Channel.PHONE, 12)).containsExactly("contact.declined");
        assertThat(against(life, Channel.EMAIL, 12)).containsExactly("contact.withdrawn");
        assertThat(against(life, Channel.WEB, 12)).containsExactly("contact.expired");
        assertThat(against(life, Channel.MAIL, 12)).containsExactly("contact.not_asked");
    }

    @Test
    void whoeverKnowsThatTheLawAllowsItNeedNotHaveAsked() {
        ContactPolicy soft = new ContactPolicy(true, Map.of());
        Life life = new Life().at(1, ConsentDeclined.to(NEWS).over(Channel.PHONE));

        assertThat(decide(soft, life, Channel.EMAIL, 12))
                .isEqualTo(Decision.allowed(new ContactAllowance(ConsentState.NOT_ASKED, 1)));
        assertThat(codes(decide(soft, life, Channel.PHONE, 12))).containsExactly("contact.declined");
    }

    @Test
    void allReasonsAreNamedNotOnlyTheFirst() {
        Life life = new Life().at(1, PROMOTION).at(2, ConsentWithdrawn.from(NEWS));

        Decision<ContactAllowance> decision = new ContactRules(
                        ContactPolicy.usual(), PrivacyPolicy.usual(), life.history(), true, BERLIN)
                .decide(NEWS, Channel.PHONE, Life.hour(20));

        assertThat(codes(decision))
                .containsExactly(
                        "contact.withdrawn",
                        "contact.open_complaint",
                        "contact.quiet_hours",
                        "contact.weekly_cap",
                        "contact.gap");
    }

    @Test
    void whatAContractAsksForIsAlwaysAllowed() {
        Life life = new Life().at(1, PROMOTION).at(2, ConsentWithdrawn.from("order_status"));

        assertThat(new ContactRules(ContactPolicy.usual(), PrivacyPolicy.usual(), life.history(), true, BERLIN)
                        .decide("order_status", Channel.PHONE, Life.hour(20)))
                .isEqualTo(Decision.allowed(new ContactAllowance(ConsentState.WITHDRAWN, 0)));
    }

    @Test
    void aWeekAllowsOnePromotionAndTheNextMayGoOutOnMonday() {
        Life life = new Life().at(-48, ConsentGiven.to(NEWS)).at(10, PROMOTION, Messaged.informing(NEWS));

        assertThat(against(life, Channel.EMAIL, 100)).containsExactly("contact.weekly_cap");
        assertThat(texts(life, 100))
                .containsExactly("1 sent this week, of at most 1; the next may go out from 2026-01-12");
        assertThat(against(life, Channel.EMAIL, 9)).as("before it was sent").isEmpty();
        assertThat(decide(life, Channel.EMAIL, 166).isAllowed())
                .as("Sunday, 23:00")
                .isFalse();
        assertThat(decide(life, Channel.EMAIL, 167).isAllowed())
                .as("Monday, 0:00")
                .isTrue();
    }

    @Test
    void twoPromotionsKeepTheirDistanceAlsoOverTheWeekend() {
        Life life = new Life().at(1, ConsentGiven.to(NEWS)).at(160, PROMOTION);

        assertThat(texts(life, 170))
                .as("Sunday to Monday")
                .containsExactly("the last promotion is too near by 1 day; wait until 2026-01-13");
        assertThat(decide(life, Channel.EMAIL, 200).isAllowed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"3, 2, true", "1, 1, false", "0, 0, false", "many, 1, false", "-1, 1, false", "100, 1, false"})
    void theCustomersOwnNumberOfPromotionsCounts(String wanted, int most, boolean allowed) {
        Life life = new Life()
                .at(1, ConsentGiven.to(NEWS), new PreferenceStated("promotions_per_week", wanted))
                .at(2, PROMOTION);

        Decision<ContactAllowance> decision = decide(life, Channel.EMAIL, 90);

        assertThat(decision.isAllowed()).isEqualTo(allowed);
        decision.match(
                may -> assertThat(may.promotionsLeft()).isEqualTo(most),
                reasons -> assertThat(reasons.get(0).text())
                        .contains(most == 0 ? "no promotions are wanted" : "at most " + most));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-07T18:59:00Z, ''",
        "2026-01-07T19:00:00Z, 2026-01-08 08:00",
        "2026-01-08T06:59:00Z, 2026-01-08 08:00",
        "2026-01-08T07:00:00Z, ''",
        "2026-07-08T18:00:00Z, 2026-07-09 08:00",
        "2026-03-28T22:00:00Z, 2026-03-29 08:00"
    })
    void nobodyIsCalledAtNight(Instant now, String until) {
        Life life = new Life().at(1, ConsentGiven.to(NEWS));

        ContactRules rules =
                new ContactRules(ContactPolicy.usual(), PrivacyPolicy.usual(), life.history(), false, BERLIN);

        assertThat(reasons(rules.decide(NEWS, Channel.PHONE, now)))
                .extracting(Reason::text)
                .isEqualTo(until.isEmpty() ? List.of() : List.of("quiet hours over phone until " + until));
        assertThat(rules.decide(NEWS, Channel.EMAIL, now).isAllowed()).isTrue();
    }

    @Test
    void quietHoursMayLieWithinADay() {
        ContactPolicy siesta = new ContactPolicy(true, Map.of("phone", new QuietHours(13, 15)));

        assertThat(decide(siesta, new Life(), Channel.PHONE, 11).isAllowed()).isTrue();
        assertThat(decide(siesta, new Life(), Channel.PHONE, 12).isAllowed()).isFalse();
        assertThat(decide(siesta, new Life(), Channel.PHONE, 14).isAllowed()).isTrue();
    }

    @Test
    void aPolicyIsDataAndChecked() {
        ContactPolicy usual = ContactPolicy.usual();

        assertThat(SettingJson.read(Json.write(usual), ContactPolicy.class)).isEqualTo(usual);
        assertThatThrownBy(() -> SettingJson.read("{}", ContactPolicy.class)).hasMessageContaining("contact_policy");
        assertThatThrownBy(() -> new ContactPolicy(false, Map.of("A", new QuietHours(1, 2))))
                .hasMessageContaining("contact_policy.quiet_hours");
        assertThatThrownBy(() -> new QuietHours(0, 24)).hasMessageContaining("quiet_hours");
    }

    private static List<String> texts(Life life, long hour) {
        return reasons(decide(life, Channel.EMAIL, hour)).stream()
                .map(Reason::text)
                .toList();
    }

    private static List<String> against(Life life, Channel channel, long hour) {
        return codes(decide(life, channel, hour));
    }

    private static Decision<ContactAllowance> decide(Life life, Channel channel, long hour) {
        return decide(ContactPolicy.usual(), life, channel, hour);
    }

    private static Decision<ContactAllowance> decide(ContactPolicy policy, Life life, Channel channel, long hour) {
        return new ContactRules(policy, PrivacyPolicy.usual(), life.history(), false, BERLIN)
                .decide(NEWS, channel, Life.hour(hour));
    }

    private static List<String> codes(Decision<?> decision) {
        return reasons(decision).stream().map(Reason::code).toList();
    }

    private static List<Reason> reasons(Decision<?> decision) {
        return decision instanceof Decision.Refused<?> refused ? refused.reasons() : List.of();
    }
}
