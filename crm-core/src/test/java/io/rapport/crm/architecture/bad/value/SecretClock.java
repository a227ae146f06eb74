package io.rapport.crm.architecture.bad.value;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Answers differently tomorrow. */
public final class SecretClock {
    private SecretClock() {}

    /** Asks the machine instead of the caller. */
    public static String today() {
        return LocalDate.now(ZoneOffset.UTC) + " " + UUID.randomUUID();
    }
}
