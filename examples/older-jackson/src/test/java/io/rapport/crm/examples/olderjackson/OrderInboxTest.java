package io.rapport.crm.examples.olderjackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.rapport.crm.Crm;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.jdbc.JdbcStorage;
import io.rapport.crm.money.Money;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class OrderInboxTest {
    @Test
    void whatTheApplicationReadsTheLibraryKeeps() throws JsonProcessingException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:older-jackson;DB_CLOSE_DELAY=-1");
        try (Crm crm = Crm.open(JdbcStorage.of(database), ZoneOffset.UTC)) {
            new OrderInbox(crm).take("""
                    {"number": "981", "customer": "anna@example.org", "at": "2026-01-05T10:00:00Z", "euros": "49.90"}""");

            assertThat(crm.customer(Customer.email("anna@example.org"))
                            .orElseThrow()
                            .value()
                            .net()
                            .toList())
                    .containsExactly(Money.of("49.90", "EUR"));
        }
    }

    @Test
    void noOtherJacksonIsOnTheClassPath() {
        String version = System.getProperty("older-jackson.version");

        assertThat(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .map(entry -> Path.of(entry).getFileName().toString())
                        .filter(jar -> jar.startsWith("jackson-")))
                .containsExactlyInAnyOrder(
                        "jackson-annotations-" + version + ".jar",
                        "jackson-core-" + version + ".jar",
                        "jackson-databind-" + version + ".jar");
    }

    @Test
    void thePublishedLibraryDependsOnNoJackson() throws IOException {
        String published = Files.readString(Path.of("../../crm-core/dependency-reduced-pom.xml"));

        assertThat(published).contains("<artifactId>guava</artifactId>").doesNotContain("<artifactId>jackson");
    }
}
