package io.rapport.crm.tck;

import static io.rapport.crm.storage.Extent.PROFILE;
import static io.rapport.crm.tck.Fact.NOON;
import static io.rapport.crm.tck.Fact.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.EncodedDetail;
import io.rapport.crm.interaction.InteractionId;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.profile.Bytes;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.History;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is read is exactly what was written: every bit, every letter, every millisecond. */
abstract class FidelityContract extends OnFreshData {
    FidelityContract(Supplier<FreshData> source) {
        super(source);
    }

    @Test
    void everyPartOfAFactIsKept() {
        CustomerId anna = newId();
        Fact plain = fact("plain").over(new Channel("c".repeat(40)));
        Fact full = fact(new InteractionId("crm.import_2-b", "full"))
                .at(NOON.plusSeconds(1))
                .recordedAt(Instant.parse("2026-11-30T00:00:00.123Z"))
                .by(new Ref("agent", "Zo\u00eb ' \\ \" % _ "))
                .about(Ref.order("1"), Ref.product("1"))
                .over(Channel.STORE)
                .of(new EncodedDetail("t".repeat(40), Integer.MAX_VALUE, "{}"));

        assertThat(writtenAndRead(anna, plain, full))
                .isEqualTo(List.of(plain.recorded(anna, 1), full.recorded(anna, 2)));
    }

    @Test
    void referencesComeBackInTheirOrder() {
        CustomerId anna = newId();
        Ref[] refs = LookAlikes.ALL.stream()
                .flatMap(key -> Stream.of(Ref.order(key), new Ref("order-", key)))
                .toArray(Ref[]::new);

        List<Recorded> read = writtenAndRead(anna, fact("1").about(refs));
        assertThat(read)
                .singleElement()
                .satisfies(fact -> assertThat(fact.about()).containsExactlyElementsOf(new TreeSet<>(List.of(refs))));
    }

    @Test
    void timesAreKeptToTheMillisecondFromTheFirstToTheLast() {
        CustomerId anna = newId();
        List<Instant> times = Stream.of(
                        "1900-01-01T00:00:00Z",
                        "1900-01-01T00:00:00.001Z",
                        "1916-05-01T00:30:00.500Z",
                        "1969-12-31T23:59:59.999Z",
                        "1970-01-01T00:00:00Z",
                        "1970-01-01T00:00:00.001Z",
                        "2026-03-29T01:30:00.999Z",
                        "2026-10-25T00:59:59.999Z",
                        "2026-10-25T01:00:00Z",
                        "2038-01-19T03:14:08Z",
                        "9999-12-31T23:59:59.999Z")
                .map(Instant::parse)
                .toList();
        Fact[] facts = IntStream.range(0, times.size())
                .mapToObj(i -> fact("at " + i).at(times.get(i)).recordedAt(times.get(times.size() - 1 - i)))
                .toArray(Fact[]::new);

        List<Recorded> read = writtenAndRead(anna, facts);
        assertThat(read).extracting(Recorded::occurredAt).isEqualTo(times);
        assertThat(read)
                .isEqualTo(IntStream.range(0, facts.length)
                        .mapToObj(i -> facts[i].recorded(anna, i + 1))
                        .toList());
    }

    @Test
    void detailsAreKeptToTheLetter() {
        CustomerId anna = newId();
        List<String> texts = new ArrayList<>(LookAlikes.ALL);
        texts.add("");
        texts.add(" { \"a\" : 1.0e2 ,\t\"b\":\r\n\"\\u0000\\\"\\\\\\/\" } ");
        texts.add("\u007f\u0080\u0085\u00a0\u2028\u2029\ufeff\ufffe\uffff\ue000\uf8ff");
        texts.add(Character.toString(0x1F600) + Character.toString(0x10FFFF) + Character.toString(0x10000));
        texts.add(everyStorableCharacter());
        Fact[] facts = IntStream.range(0, texts.size())
                .mapToObj(i -> fact("detail " + i).saying(texts.get(i)))
                .toArray(Fact[]::new);

        assertThat(writtenAndRead(anna, facts))
                .extracting(fact -> fact.detail().json())
                .isEqualTo(texts);
    }

    @Test
    void theLongestDetailsAreKeptToTheLetter() {
        CustomerId anna = newId();
        List<String> texts = List.of(
                "x".repeat(65_535),
                "x".repeat(65_536),
                "\u20ac".repeat(EncodedDetail.LONGEST),
                "\ud83d\ude00".repeat(EncodedDetail.LONGEST / 2));
        for (int i = 0; i < texts.size(); i++) {
            Fact fact = fact("long " + i).saying(texts.get(i)).at(NOON.plusMillis(i));
            save((i == 0 ? Draft.create(anna) : Draft.after(stored(anna))).facts(fact));
        }

        List<Recorded> read = store.history(History.of(anna), Cursor.START, 9).items();
        assertThat(read).hasSize(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            assertThat(read.get(i).detail().json().equals(texts.get(i)))
                    .as("detail %s is the same to the letter", i)
                    .isTrue();
        }
    }

    @Test
    void profilesAreKeptToTheByteEmptyOrLarge() {
        CustomerId anna = newId();
        Random random = new Random(7);
        for (int size : List.of(0, 1, 256, 255, 65_536, 200_000, 0)) {
            byte[] content = new byte[size];
            random.nextBytes(content);
            Draft draft = store.load(List.of(anna), PROFILE).isEmpty() ? Draft.create(anna) : Draft.after(stored(anna));
            save(draft.profile(Bytes.of(content)));

            assertThat(stored(anna).profile().toArray()).isEqualTo(content);
        }
    }

    @Test
    void everyByteIsKept() {
        CustomerId anna = newId();
        byte[] content = new byte[256];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) i;
        }
        save(Draft.create(anna).profile(Bytes.of(content)));

        assertThat(stored(anna).profile().toArray()).isEqualTo(content);
    }

    private List<Recorded> writtenAndRead(CustomerId customer, Fact... facts) {
        save(Draft.create(customer).facts(facts));
        return otherStore.history(History.of(customer), Cursor.START, 1_000).items();
    }

    /** Returns all characters of Unicode's first plane that JSON may hold without an escape. */
    private static String everyStorableCharacter() {
        StringBuilder all = new StringBuilder("\t\n\r");
        IntStream.rangeClosed(' ', Character.MAX_VALUE)
                .filter(c -> !Character.isSurrogate((char) c))
                .forEach(c -> all.append((char) c));
        return all.toString();
    }
}
