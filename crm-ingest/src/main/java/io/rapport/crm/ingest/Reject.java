package io.rapport.crm.ingest;

/**
 * A reject is a row that was left out.
 *
 * @param origin where it stands
 * @param reason why it cannot be used, and what to do about it; without its values
 */
public record Reject(Origin origin, String reason) {
    /** Returns the file, the line and the reason. */
    @Override
    public String toString() {
        return origin + ": " + reason;
    }
}
