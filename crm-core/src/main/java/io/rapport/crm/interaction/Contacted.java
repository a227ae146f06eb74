package io.rapport.crm.interaction;

import io.rapport.crm.failure.Require;
import java.util.Optional;

/**
 * The customer and the company spoke, wrote or met.
 *
 * @param direction who began
 * @param topic what it was about, if known, up to 255 characters
 */
public record Contacted(Direction direction, Optional<String> topic) implements Detail {
    /** The direction says who began a contact. */
    public enum Direction {
        /** The customer began. */
        INBOUND,
        /** The company began. */
        OUTBOUND
    }

    /** Checks the length. */
    public Contacted {
        topic.ifPresent(text -> Require.line("contacted.topic", text, 255));
    }

    /** Returns that the customer came to the company. */
    public static Contacted inbound(String topic) {
        return new Contacted(Direction.INBOUND, Optional.of(topic));
    }

    /** Returns that the company went to the customer. */
    public static Contacted outbound(String topic) {
        return new Contacted(Direction.OUTBOUND, Optional.of(topic));
    }

    /** Without the topic, which may be personal. */
    @Override
    public String toString() {
        return "Contacted[" + direction + "]";
    }
}
