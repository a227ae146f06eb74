package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.Optional;

/**
 * The customer told the company something personal, asked for or not.
 *
 * @param field what it is, up to 40 of {@code a-z 0-9 _ . -}
 * @param value what was told, if it is kept, one line of up to 1,000 characters; personal
 */
public record Disclosed(String field, Optional<String> value) implements Detail {
    /**
     * Checks the parts.
     *
     * @throws InvalidInputException if a part is malformed or outside its range
     */
    public Disclosed {
        Require.token("disclosed.field", field, 40);
        value.ifPresent(text -> Require.line("disclosed.value", text, 1000));
    }

    /** Without the value, which is personal. */
    @Override
    public String toString() {
        return "Disclosed[" + field + "]";
    }
}
