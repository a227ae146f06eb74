package io.rapport.crm.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class TenantsTest {
    @Test
    void theShopsHaveNothingToDoWithEachOther() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:tenants-test;DB_CLOSE_DELAY=-1");

        Tenants.run(database, new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("0 customers of teas", "1 customers of books");
    }
}
