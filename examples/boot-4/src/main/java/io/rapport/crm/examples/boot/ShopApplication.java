package io.rapport.crm.examples.boot;

import io.rapport.crm.Crm;
import io.rapport.crm.jdbc.JdbcStorage;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Keeps the customers of a shop in the database of the application. */
@SpringBootApplication
public class ShopApplication {
    public static void main(String[] args) {
        SpringApplication.run(ShopApplication.class, args);
    }

    /** One front door for all; it takes part in the transactions of Spring, which closes it in the end. */
    @Bean
    Crm crm(DataSource dataSource) {
        JdbcStorage storage = JdbcStorage.joining(new TransactionAwareDataSourceProxy(dataSource));
        return Crm.open(storage, ZoneId.of("Europe/Berlin"));
    }
}
