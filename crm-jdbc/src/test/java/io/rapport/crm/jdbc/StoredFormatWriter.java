package io.rapport.crm.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever has changed how something is stored makes the databases of the new format with this class:
 *
 * <ol>
 *   <li>Copy {@code facts.jsonl} of the newest format in {@code src/test/resources/stored-formats} into a folder of the
 *       next number. Add what is new as facts about customers who have bought already, but not about Anna or Hanna:
 *       so the answers stay what the tests expect.
 *   <li>Run {@code mvn -pl crm-jdbc -am test -Dtest=StoredFormatWriter}. It does not run with the other tests.
 *   <li>Move the files in {@code crm-jdbc/target/stored-format} into the new folder.
 * </ol>
 *
 * <p>The earlier folders stay as they are: what they hold can be made by the version of its time alone.
 */
class StoredFormatWriter {
    @ParameterizedTest
    @EnumSource(Database.class)
    void write(Database kind) throws IOException {
        List<String> facts = StoredFormat.newest().facts();
        Path file = Path.of("target", "stored-format", kind.keptAs());
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        kind.keep(file, database -> StoredShop.record(facts, database));
    }
}
