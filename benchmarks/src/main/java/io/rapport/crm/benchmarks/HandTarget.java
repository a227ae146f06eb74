package io.rapport.crm.benchmarks;

import io.rapport.crm.profile.Bytes;
import java.util.UUID;

/**
 * Says what is to be written by hand, and where.
 *
 * @param customer whose it is
 * @param before the row that is there
 * @param content the rows that come
 */
record HandTarget(UUID customer, Before before, Prepared content) {
    /**
     * This is the row of a customer before.
     *
     * @param version 0 if there is none
     * @param sequence how many facts were recorded
     * @param profile from which the new one would be folded, were it not prepared
     */
    record Before(long version, long sequence, Bytes profile) {
        static final Before NOTHING = new Before(0, 0, Bytes.of(new byte[0]));
    }

    boolean isNew() {
        return before.version == 0;
    }
}
