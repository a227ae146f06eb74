package io.rapport.crm.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.failure.CrmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateTest {
    @Property
    void whatIsWrittenIsRead(@ForAll List<Long> numbers, @ForAll String text, @ForAll byte[] bytes) {
        StateWriter out = new StateWriter().text(text).count(numbers.size());
        numbers.forEach(
                number -> out.number(number).count(number & Long.MAX_VALUE).moment(Instant.ofEpochMilli(number)));
        StateReader in = new StateReader(out.bytes(Bytes.of(bytes)).toBytes());

        assertThat(in.text())
                .isEqualTo(text.replaceAll(
                        "[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]", "?"));
        assertThat(in.size()).isEqualTo(numbers.size());
        for (long number : numbers) {
            assertThat(in.number()).isEqualTo(number);
            assertThat(in.count()).isEqualTo(number & Long.MAX_VALUE);
            assertThat(in.moment()).isEqualTo(Instant.ofEpochMilli(number));
        }
        assertThat(in.bytes()).isEqualTo(Bytes.of(bytes));
        assertThat(in.atEnd()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0,1", "63,1", "64,2", "-64,1", "-65,2", "9223372036854775807,10", "-9223372036854775808,10"})
    void smallNumbersTakeFewBytes(long number, int size) {
        assertThat(new StateWriter().number(number).toBytes().size()).isEqualTo(size);
    }

    @Property
    void damagedBytesAreRefusedAndNeverTakeMoreMemoryThanThereAreBytes(@ForAll byte[] bytes) {
        StateReader in = new StateReader(Bytes.of(bytes));
        try {
            while (!in.atEnd()) {
                assertThat(in.bytes().size()).isLessThanOrEqualTo(bytes.length);
            }
        } catch (CrmException damaged) {
            assertThat(damaged).hasMessageContaining("rebuild");
        }
    }

    @Test
    void aMomentOfOurTimeTakesSixBytes() {
        Instant ourTime = Instant.parse("2026-03-01T12:00:00Z");
        assertThat(new StateWriter().moment(ourTime).toBytes().size()).isEqualTo(6);
    }

    @Test
    void aCutProfileOrOneOfANewerLayoutIsRefused() {
        byte[] whole = new StateWriter()
                .count(1)
                .text("value")
                .count(1)
                .text("UTC")
                .bytes(Bytes.of(new byte[] {1, 2}))
                .toBytes()
                .toArray();

        assertThat(Profile.fromBytes(Bytes.of(whole)).toBytes()).isEqualTo(Bytes.of(whole));
        for (int size = 2; size < whole.length; size++) {
            Bytes cut = Bytes.of(Arrays.copyOf(whole, size));
            assertThatThrownBy(() -> Profile.fromBytes(cut)).isInstanceOf(CrmException.class);
        }
        assertThatThrownBy(() -> Profile.fromBytes(new StateWriter().count(2).toBytes()))
                .hasMessageContaining("update");
    }
}
