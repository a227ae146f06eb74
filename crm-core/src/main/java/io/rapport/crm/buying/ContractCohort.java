package io.rapport.crm.buying;

import com.google.common.collect.ImmutableList;
import io.rapport.crm.failure.Require;
import java.util.List;

/**
 * A cohort is made of customers who began a contract in the same period.
 *
 * @param lost how many did not renew after the first period, the second, and so on, each at least 0
 * @param stillThere how many have renewed each time, at least 0
 */
public record ContractCohort(List<Long> lost, long stillThere) {
    /**
     * Checks the counts.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if one is negative
     */
    public ContractCohort {
        lost = ImmutableList.copyOf(lost);
        Require.that(
                stillThere >= 0 && lost.stream().allMatch(count -> count >= 0),
                "cohort",
                "a negative count",
                "give how many were lost in each period, not how many are left");
    }

    /** Returns how many have begun. */
    public long size() {
        return lost.stream().mapToLong(count -> count).sum() + stillThere;
    }
}
