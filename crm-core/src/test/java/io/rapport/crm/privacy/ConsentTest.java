package io.rapport.crm.privacy;

import static io.rapport.crm.privacy.ConsentState.DECLINED;
import static io.rapport.crm.privacy.ConsentState.EXPIRED;
import static io.rapport.crm.privacy.ConsentState.GIVEN;
import static io.rapport.crm.privacy.ConsentState.NOT_ASKED;
import static io.rapport.crm.privacy.ConsentState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.ConsentDeclined;
import io.rapport.crm.interaction.ConsentGiven;
import io.rapport.crm.interaction.ConsentWithdrawn;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests what a customer allows, and when. */
class ConsentTest {
    private static final String NEWS = "newsletter";

    @Test
    void whoWasNeverAskedIsNotWhoSaidNo() {
        Life life = new Life().at(5, ConsentDeclined.to(NEWS));

        assertThat(email(life, 4)).isEqualTo(NOT_ASKED);
        assertThat(email(life, 5)).isEqualTo(DECLINED);
        assertThat(life.history().consents().state("profiling", Channel.EMAIL, Life.hour(9)))
                .isEqualTo(NOT_ASKED);
    }

    @Test
    void theStateFollowsWhatWasSaidAndCanBeAskedForAnyTime() {
        Life life = new Life()
                .at(1, ConsentDeclined.to(NEWS))
                .at(3, ConsentGiven.to(NEWS))
                .at(6, ConsentWithdrawn.from(NEWS));

        assertThat(email(life, 2)).isEqualTo(DECLINED);
        assertThat(email(life, 4)).isEqualTo(GIVEN);
        assertThat(email(life, 9)).isEqualTo(WITHDRAWN);
    }

    @Test
    void consentUntilATimeIsOverAtThatTime() {
        Life life = new Life().at(1, ConsentGiven.to(NEWS).until(Life.hour(5)));

        assertThat(email(life, 4)).isEqualTo(GIVEN);
        assertThat(email(life, 5)).isEqualTo(EXPIRED);
    }

    @Test
    void theLatestWordCountsWhetherItWasForOneChannelOrForAll() {
        Life life = new Life()
                .at(1, ConsentGiven.to(NEWS))
                .at(2, ConsentWithdrawn.from(NEWS).over(Channel.EMAIL))
                .at(4, ConsentGiven.to(NEWS))
                .at(6, ConsentWithdrawn.from(NEWS))
                .at(8, ConsentGiven.to(NEWS).over(Channel.EMAIL));

        assertThat(email(life, 3)).isEqualTo(WITHDRAWN);
        assertThat(over(Channel.PHONE, life, 3)).isEqualTo(GIVEN);
        assertThat(email(life, 5))
                .as("whoever says yes to all says yes to this one")
                .isEqualTo(GIVEN);
        assertThat(email(life, 7)).isEqualTo(WITHDRAWN);
        assertThat(email(life, 9)).isEqualTo(GIVEN);
        assertThat(over(Channel.PHONE, life, 9)).isEqualTo(WITHDRAWN);
    }

    @Test
    void ofWhatIsSaidAtOnceThatCountsWhichAllowsLeast() {
        Life life = new Life()
                .at(1, ConsentGiven.to(NEWS), ConsentWithdrawn.from(NEWS), ConsentDeclined.to(NEWS))
                .at(3, ConsentGiven.to(NEWS), ConsentGiven.to(NEWS).until(Life.hour(5)));

        assertThat(email(life, 2)).isEqualTo(WITHDRAWN);
        assertThat(email(life, 6)).isEqualTo(EXPIRED);
    }

    @Test
    void aNoIsNotForgottenHoweverOftenSomethingElseIsAgreedTo() {
        Life life = new Life().at(1, ConsentGiven.to(NEWS)).at(2, ConsentWithdrawn.from(NEWS));
        IntStream.range(3, 1000).forEach(hour -> life.at(hour, ConsentGiven.to("terms")));

        assertThat(email(life, 2000)).isEqualTo(WITHDRAWN);
        assertThat(life.history().consents().statements()).hasSize(Consents.MOST + 1);
    }

    private static ConsentState email(Life life, long hour) {
        return over(Channel.EMAIL, life, hour);
    }

    private static ConsentState over(Channel channel, Life life, long hour) {
        return life.history().consents().state(NEWS, channel, Life.hour(hour));
    }
}
