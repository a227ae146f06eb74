package io.rapport.crm.trust;

/** What a score means, in a word; by the ratio T of the trust equation. */
public enum Band {
    /** T below 1: less is confided than is feared. */
    DISTRUST(0),
    /** T from 1 to 3. */
    GUARDED(1),
    /** T from 3 to 5. */
    WORKING_TRUST(3),
    /** T from 5 to 10. */
    TRUSTED(5),
    /** T from 10. */
    TRUSTED_AGENT(10);

    private final double from;

    Band(double from) {
        this.from = from;
    }

    /** The band of a ratio T. */
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
