package io.rapport.crm.trust;

/** A band says in a word what a score means. It goes by the ratio T of the trust equation. */
public enum Band {
    /** T is below 1: less is confided than is feared. */
    DISTRUST(0),
    /** T is from 1 to 3. */
    GUARDED(1),
    /** T is from 3 to 5. */
    WORKING_TRUST(3),
    /** T is from 5 to 10. */
    TRUSTED(5),
    /** T is 10 or more. */
    TRUSTED_AGENT(10);

    private final double from;

    Band(double from) {
        this.from = from;
    }

    /** Returns the band of a ratio T. */
    static Band of(double trust) {
        Band band = DISTRUST;
        for (Band next : values()) {
            if (trust >= next.from) {
                band = next;
            }
        }
        return band;
    }
}
