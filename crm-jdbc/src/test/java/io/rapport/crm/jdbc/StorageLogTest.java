package io.rapport.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;

/** A warning reaches somebody. */
class StorageLogTest {
    @Test
    void whatEndangersTheDataIsPrintedWhereNothingIsLogged() {
        String danger = "commits are lost";

        assertThat(Printed.by(() -> StorageLog.warn(NOPLogger.NOP_LOGGER, danger)))
                .isEqualTo("Rapport: commits are lost" + System.lineSeparator());
        assertThat(Printed.by(() -> StorageLog.warn(danger))).contains("WARN", danger);
    }
}
