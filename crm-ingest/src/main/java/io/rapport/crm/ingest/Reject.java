package io.rapport.crm.ingest;

/**
 * A row that was left out.
 *
 * @param origin where it stands
 * @param reason why it cannot be used, and what to do about it; without its values
 */
public record Reject(Origin origin, String reason) {
    /** File, line and reason. */
    @Override
    public String toString() {
        return origin + ": " + reason;
    }
}
