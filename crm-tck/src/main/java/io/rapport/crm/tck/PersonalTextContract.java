package io.rapport.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.CrmBuilder;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.DetailType;
import io.rapport.crm.interaction.Vocabulary;
import io.rapport.crm.profile.Features;
import io.rapport.crm.profile.Settings;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * What people are called and what they say appears neither in the text form of a detail nor in the message that refuses
 * the detail.
 */
class PersonalTextContract {
    private static final String SECRET = "Anna Secret";

    /**
     * Components that are not personal by their definition: numbers, keys and references of the company, and what the
     * company said.
     */
    private static final Set<String> OF_THE_COMPANY = Set.of(
            "order", "number", "promise", "offer", "product", "category", "subject", "owner", "notice", "benefit");

    private static final Vocabulary USUAL =
            Features.of(CrmBuilder.usualFeatures(Settings.in(ZoneOffset.UTC))).vocabulary();

    @Test
    void isNotPrinted() {
        isNotPrinted(SECRET);
    }

    @Test
    void isNotInAMessageEither() {
        isNotPrinted(SECRET + "\u0000");
        isNotPrinted(SECRET + "\n");
        isNotPrinted(SECRET.repeat(2_000));
    }

    private static void isNotPrinted(String text) {
        List<String> printed = new ArrayList<>();
        int places = 0;
        for (DetailType<?> type : USUAL.types()) {
            for (int place = 0; place < places(type); place++) {
                Planting planting = new Planting(place, text);
                String seen = print(type, planting);
                if (seen.contains(SECRET) && !OF_THE_COMPANY.contains(planting.name)) {
                    printed.add(type.name() + "." + planting.name);
                }
                places++;
            }
        }
        assertThat(printed).isEmpty();
        assertThat(places).as("places for a text").isGreaterThan(60);
    }

    private static int places(DetailType<?> type) {
        Planting counting = new Planting(-1, "");
        print(type, counting);
        return counting.asked;
    }

    /** Returns the text form of a filled detail, or the message of its constructor if that refuses a text. */
    private static String print(DetailType<? extends Detail> type, Planting planting) {
        try {
            return new FilledRecords(planting, () -> new CustomerId(new UUID(1, 1)))
                    .of(type.type())
                    .toString();
        } catch (InvalidInputException refusal) {
            return refusal.toString();
        }
    }

    /** Gives a certain text in one place and a harmless one in every other. */
    private static final class Planting implements UnaryOperator<String> {
        private final int place;
        private final String text;
        private int asked;
        private String name = "";

        Planting(int place, String text) {
            this.place = place;
            this.text = text;
        }

        @Override
        public String apply(String component) {
            if (asked++ == place) {
                name = component;
                return text;
            }
            return "harmless" + asked;
        }
    }
}
