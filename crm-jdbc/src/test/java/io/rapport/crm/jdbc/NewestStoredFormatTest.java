package io.rapport.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import com.google.common.io.BaseEncoding;
import io.rapport.crm.CrmBuilder;
import io.rapport.crm.interaction.DetailType;
import io.rapport.crm.interaction.Vocabulary;
import io.rapport.crm.profile.Features;
import io.rapport.crm.profile.Settings;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who changes what is stored learns here that the new format is to be kept, too: see {@link StoredFormatWriter}. */
class NewestStoredFormatTest {
    private static final String FORMAT_CHANGED =
            "what is stored has changed, or a feature was added: keep the new format, see StoredFormatWriter";

    private static final Vocabulary USUAL =
            Features.of(CrmBuilder.usualFeatures(Settings.in(ZoneOffset.UTC))).vocabulary();

    private final StoredFormat newest = StoredFormat.newest();

    @ParameterizedTest
    @EnumSource(Database.class)
    void theSameFactsAreStillStoredAlike(Database kind) {
        DataSource today = kind.empty();
        DataSource kept = newest.restored(kind);
        try {
            StoredShop.record(newest.facts(), today);

            Map<String, List<String>> stored = values(today);
            Map<String, List<String>> expected = values(kept);
            assertThat(stored).as(FORMAT_CHANGED).containsOnlyKeys(expected.keySet());
            expected.forEach((table, values) -> assertThat(stored.get(table))
                    .as(table + ": " + FORMAT_CHANGED)
                    .isEqualTo(values));
        } finally {
            kind.drop(kept);
            kind.drop(today);
        }
    }

    @Test
    void everyDetailOccursInTheFacts() {
        Set<String> occurring = newest.facts().stream()
                .map(USUAL::read)
                .map(fact -> USUAL.encode(fact.detail()).type())
                .collect(Collectors.toSet());

        assertThat(USUAL.types()).extracting(DetailType::name).isSubsetOf(occurring);
    }

    /** The values of each table are sorted. Scores are left out, because they change with the weights of a policy. */
    private static Map<String, List<String>> values(DataSource database) {
        PlainSql.execute(database, """
                delete from crm_attribute
                where name like 'trust%' or name like '%_as_of' or name in ('p_alive', 'expected_purchases', 'clv_eur')
                """);
        Map<String, String> contents = RawData.tables(database);
        return contents.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        table -> table.getValue()
                                .lines()
                                .map(NewestStoredFormatTest::printable)
                                .sorted()
                                .toList()));
    }

    private static String printable(String line) {
        return CharMatcher.javaIsoControl().matchesNoneOf(line)
                ? line
                : BaseEncoding.base16().encode(line.getBytes(StandardCharsets.UTF_8));
    }
}
