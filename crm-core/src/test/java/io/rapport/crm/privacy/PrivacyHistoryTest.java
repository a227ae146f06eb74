package io.rapport.crm.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.failure.CrmException;
import io.rapport.crm.interaction.AskedToDisclose;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.ConsentDeclined;
import io.rapport.crm.interaction.ConsentGiven;
import io.rapport.crm.interaction.ConsentWithdrawn;
import io.rapport.crm.interaction.DataUsed;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Disclosed;
import io.rapport.crm.interaction.DisclosureDeclined;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Messaged;
import io.rapport.crm.interaction.PageViewed;
import io.rapport.crm.interaction.PreferenceStated;
import io.rapport.crm.profile.Bytes;
import io.rapport.crm.profile.Features;
import io.rapport.crm.profile.Profile;
import io.rapport.crm.profile.Settings;
import io.rapport.crm.profile.StateReader;
import io.rapport.crm.profile.StateWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import org.junit.jupiter.api.Test;

/** Tests what is remembered of consent and use. */
class PrivacyHistoryTest {
    private static final PrivacyFeature FEATURE = new PrivacyFeature(Settings.in(ZoneOffset.UTC));

    @Test
    void whatIsToldStatedAndAskedIsRemembered() {
        PrivacyHistory history = new Life()
                .at(1, new PreferenceStated("language", "de"), new PreferenceStated("promotions_per_week", "2"))
                .at(3, new PreferenceStated("language", "fr"))
                .at(2, new PreferenceStated("language", "en"))
                .at(4, new Disclosed("birth_date", Optional.of("1970-01-01")), new DisclosureDeclined("income"))
                .at(5, new AskedToDisclose("income", Optional.empty(), Optional.empty()))
                .at(6, PageViewed.of("https://shop.example/"))
                .history();

        assertThat(history.preferences().latest("language", Instant.MAX)).contains("fr");
        assertThat(history.preferences().latest("promotions_per_week", Instant.MAX))
                .contains("2");
        assertThat(history.preferences().latest("size", Instant.MAX)).isEmpty();
        assertThat(history.disclosures().toldAt("birth_date")).contains(Life.hour(4));
        assertThat(history.disclosures().declinedAt("income")).contains(Life.hour(4));
        assertThat(history.disclosures().toldAt("income")).isEmpty();
        assertThat(history.disclosures().asked()).containsExactly(new Question(Life.hour(5), "income", false));
    }

    @Test
    void theLatestWordOnAPreferenceIsKeptHoweverOftenAnotherIsStated() {
        Life life = new Life().at(0, new PreferenceStated("promotions_per_week", "2"));
        IntStream.rangeClosed(1, 100).forEach(hour -> life.at(hour, new PreferenceStated("language", "v" + hour)));

        Preferences preferences = life.history().preferences();

        assertThat(preferences.stated()).hasSize(Preferences.MOST + 1);
        assertThat(preferences.latest("promotions_per_week", Life.hour(0))).contains("2");
        assertThat(preferences.latest("language", Life.hour(101 - Preferences.MOST)))
                .contains("v" + (101 - Preferences.MOST));
        assertThat(preferences.latest("language", Life.hour(100 - Preferences.MOST)))
                .isEmpty();
    }

    @Test
    void everyPromotionCountsButOfOtherUsesOneAWeek() {
        PrivacyHistory history = new Life()
                .at(1, Messaged.promoting("news"), Messaged.promoting("news"), Messaged.informing("news"))
                .at(2, Messaged.promoting("news"), Messaged.informing("news"), new DataUsed("news"))
                .at(167, new DataUsed("news"))
                .at(168, new DataUsed("news"))
                .history();

        assertThat(history.uses().promotions()).hasSize(3);
        assertThat(history.uses().others())
                .extracting(use -> use.kind() + " " + use.at())
                .containsExactly("DATA " + Life.hour(168), "DATA " + Life.hour(167), "INFORMATION " + Life.hour(2));
    }

    /** Lays down without the fold what is kept. */
    @Property
    void theNewestAreKeptHoweverHistoriesAreMerged(@ForAll("lives") List<Interaction> facts, @ForAll Random random) {
        PrivacyHistory kept = mergedAtRandom(facts, random);

        List<ConsentStatement> statements = facts.stream()
                .flatMap(fact -> ConsentStatement.of(fact).stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        TreeSet<ConsentStatement> expected = new TreeSet<>(Comparator.reverseOrder());
        expected.addAll(statements.subList(0, Math.min(128, statements.size())));
        expected.addAll(newestOfEach(statements, said -> said.purpose() + "/" + said.channel(), 64));
        assertThat(kept.consents().statements()).containsExactlyElementsOf(expected);

        List<Use> uses = facts.stream().flatMap(fact -> Use.of(fact).stream()).toList();
        assertThat(kept.uses().promotions())
                .isEqualTo(uses.stream()
                        .filter(use -> use.kind() == Use.Kind.PROMOTION)
                        .sorted(Comparator.reverseOrder())
                        .limit(256)
                        .toList());
        List<Use> others =
                uses.stream().filter(use -> use.kind() != Use.Kind.PROMOTION).toList();
        assertThat(kept.uses().others())
                .isEqualTo(newestOfEach(
                        others,
                        use -> use.kind() + use.purpose() + "/" + use.channel()
                                + Math.floorDiv(use.at().toEpochMilli() - Life.START.toEpochMilli(), 7 * 86_400_000L),
                        256));

        List<Preference> stated = facts.stream()
                .filter(fact -> fact.detail() instanceof PreferenceStated)
                .map(fact -> new Preference(
                        fact.occurredAt(),
                        ((PreferenceStated) fact.detail()).preference(),
                        ((PreferenceStated) fact.detail()).value()))
                .toList();
        assertThat(kept.preferences().stated())
                .isEqualTo(Stream.concat(
                                newestOfEach(stated, one -> one.at() + one.name() + one.value(), 32).stream(),
                                newestOfEach(stated, Preference::name, 32).stream())
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList());
        assertThat(FEATURE.codec().read(new StateReader(bytes(kept)))).isEqualTo(kept);
    }

    private static <T extends Comparable<T>> List<T> newestOfEach(List<T> some, Function<T, String> key, int most) {
        Map<String, T> latest = some.stream()
                .collect(Collectors.toMap(key, one -> one, (one, other) -> one.compareTo(other) > 0 ? one : other));
        return latest.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(most)
                .toList();
    }

    /** Makes so many facts about so many purposes that every bound is passed. */
    @Provide
    Arbitrary<List<Interaction>> lives() {
        Arbitrary<String> purposes = Arbitraries.integers()
                .between(1, 90)
                .withDistribution(RandomDistribution.uniform())
                .map(number -> "p" + number);
        Arbitrary<Detail> details = Combinators.combine(
                        purposes,
                        Arbitraries.of(Channel.EMAIL, Channel.PHONE).optional(),
                        Arbitraries.integers().between(0, 99).withDistribution(RandomDistribution.uniform()))
                .as(PrivacyHistoryTest::detail);
        return Combinators.combine(
                        Arbitraries.longs().between(-500, 3_000).withDistribution(RandomDistribution.uniform()),
                        Arbitraries.of(Channel.EMAIL, Channel.PHONE),
                        details)
                .as(Life::fact)
                .list()
                .ofMinSize(900)
                .ofMaxSize(1_500);
    }

    private static Detail detail(String purpose, Optional<Channel> channel, int dice) {
        if (dice < 30) {
            return Messaged.promoting(purpose);
        }
        if (dice < 45) {
            return Messaged.informing(purpose);
        }
        if (dice < 70) {
            return new DataUsed(purpose);
        }
        return switch (dice % 7) {
            case 0 -> new PreferenceStated(purpose, "v" + dice);
            case 1 -> new AskedToDisclose(purpose, channel.map(Channel::name), channel.map(Channel::name));
            case 2 -> new Disclosed(purpose, Optional.of("v" + dice));
            case 3 -> new DisclosureDeclined(purpose);
            case 4 -> new ConsentDeclined(purpose, channel);
            case 5 -> new ConsentWithdrawn(purpose, channel);
            default ->
                new ConsentGiven(
                        purpose,
                        channel,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        channel.map(any -> Life.hour(1_000L - 10L * dice)));
        };
    }

    private static PrivacyHistory mergedAtRandom(List<Interaction> facts, Random random) {
        List<PrivacyHistory> parts =
                facts.stream().map(FEATURE.summary()::of).collect(Collectors.toCollection(ArrayList::new));
        while (parts.size() > 1) {
            int other = 1 + random.nextInt(parts.size() - 1);
            Collections.swap(parts, 0, random.nextInt(parts.size()));
            Collections.swap(parts, other, parts.size() - 1);
            PrivacyHistory last = parts.remove(parts.size() - 1);
            parts.set(0, FEATURE.summary().merge(parts.get(0), last));
        }
        return parts.get(0);
    }

    @Test
    void whereEveryBoundIsReachedItTakesUnderEightKibibytes() {
        Life life = new Life();
        IntStream.range(0, 3_000)
                .forEach(number -> life.at(
                        9L * number,
                        Messaged.promoting("news" + number % 40),
                        new DataUsed("profiling" + number % 40),
                        ConsentGiven.to("news" + number % 80).until(Life.hour(9L * number + 7)),
                        new AskedToDisclose("field" + number % 80, Optional.empty(), Optional.empty()),
                        new DisclosureDeclined("field" + number % 80)));

        StateWriter out = new StateWriter();
        FEATURE.codec().write(life.history(), out);

        assertThat(out.toBytes().size()).isBetween(7_000, 8 * 1024);
    }

    @Test
    void whatSaysNothingToItLeavesNoTrace() {
        List<Interaction> facts = List.of(Life.fact(1, Channel.WEB, PageViewed.of("https://shop.example/")));

        Profile profile =
                Features.of(List.of(FEATURE)).fold(Profile.EMPTY, facts).profile();

        assertThat(profile).isEqualTo(Profile.EMPTY);
    }

    /** A change of these bytes is a change of the stored format. */
    @Test
    void theStoredBytesAreTheOnesThatTheyHaveAlwaysBeen() {
        PrivacyHistory history = new Life()
                .at(1, ConsentGiven.to("news").over(Channel.EMAIL).until(Life.hour(9)), ConsentDeclined.to("ads"))
                .at(2, ConsentWithdrawn.from("news"))
                .at(3, Messaged.promoting("news"), Messaged.informing("status"), new DataUsed("ads"))
                .at(4, new AskedToDisclose("size", Optional.of("fit"), Optional.of("fits better")))
                .at(5, new Disclosed("size", Optional.of("38")), new DisclosureDeclined("income"))
                .at(6, new PreferenceStated("language", "de"))
                .history();

        assertThat(HexFormat.of().formatHex(bytes(history).toArray()))
                .isEqualTo(
                        "09046e657773000361647305656d61696c067374617475730473697a6506696e636f6d65086c616e67756167650264"
                                + "65420380d48fbef16602000100ffb9b703010201000000000382d0bb1b0380f4ee06000003000202030001040301"
                                + "80bab70305010180bab703050100060180bab7030708");
        assertThat(FEATURE.codec().read(new StateReader(bytes(history)))).isEqualTo(history);
    }

    /** Reads no texts, and one statement of a kind that does not exist. */
    @Test
    void damagedBytesAreRefusedAsWhatTheyAre() {
        Bytes body = new StateWriter().count(1).number(0).count(9).toBytes();
        Bytes damaged = new StateWriter().count(0).bytes(body).toBytes();

        assertThatThrownBy(() -> FEATURE.codec().read(new StateReader(damaged)))
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("rebuild");
    }

    private static Bytes bytes(PrivacyHistory history) {
        StateWriter out = new StateWriter();
        FEATURE.codec().write(history, out);
        return out.toBytes();
    }
}
