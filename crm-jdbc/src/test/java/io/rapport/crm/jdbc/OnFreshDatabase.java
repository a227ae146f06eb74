package io.rapport.crm.jdbc;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that hold on every kind of database, each with an empty one of its own. */
@ParameterizedClass
@EnumSource(Database.class)
abstract class OnFreshDatabase {
    final Database kind;
    DataSource database;

    OnFreshDatabase(Database kind) {
        this.kind = kind;
    }

    @BeforeEach
    void create() {
        database = kind.empty();
    }

    @AfterEach
    void drop() {
        kind.drop(database);
    }
}
