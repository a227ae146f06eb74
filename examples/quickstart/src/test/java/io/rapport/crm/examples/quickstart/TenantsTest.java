package io.rapport.crm.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class TenantsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theShopsHaveNothingToDoWithEachOther() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SQLiteDataSource database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:" + folder.resolve("shop.db"));

        Tenants.run(database, new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("0 customers of teas", "1 customers of books");
    }
}
