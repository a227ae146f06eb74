package io.rapport.crm.care;

import com.google.common.collect.ImmutableMap;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Care terms say what promises and complaints mean for the company's conduct. They are baked into what is kept of old
 * ones, so a change asks for a rebuild.
 *
 * @param promises how promises of a sort count, by the sort
 * @param otherPromises how promises of any other sort count
 * @param causes which type of evidence a complaint is, by its cause
 * @param otherCauses which type of evidence a complaint of any other cause is
 */
public record CareTerms(
        Map<String, PromiseTerms> promises,
        PromiseTerms otherPromises,
        Map<String, String> causes,
        String otherCauses) {
    private static final int HOURS_OF_DAY = 24;

    /**
     * Copies the maps.
     *
     * @throws InvalidInputException if a name is no token
     */
    public CareTerms {
        promises.keySet().forEach(name -> Require.token("care_terms.promises", name, 40));
        causes.forEach((cause, type) -> {
            Require.token("care_terms.causes", cause, 40);
            Require.token("care_terms.causes", type, 40);
        });
        Require.token("care_terms.other_causes", otherCauses, 40);
        promises = ImmutableMap.copyOf(new TreeMap<>(promises));
        causes = ImmutableMap.copyOf(new TreeMap<>(causes));
    }

    /** Returns the library's own terms: half of the further damage of a late delivery is done after three days. */
    public static CareTerms usual() {
        return new CareTerms(
                Map.of("delivery", new PromiseTerms(Optional.empty(), Optional.of(3 * HOURS_OF_DAY))),
                new PromiseTerms(Optional.empty(), Optional.empty()),
                Map.of(
                        "advice", "failure_credibility",
                        "billing", "failure_credibility",
                        "privacy", "failure_intimacy",
                        "treatment", "failure_intimacy",
                        "pressure", "failure_self_orientation"),
                "failure_reliability");
    }

    PromiseTerms promise(String what) {
        return promises.getOrDefault(what, otherPromises);
    }

    /** Returns which type of evidence a complaint of a cause is. */
    String evidenceOf(String cause) {
        return causes.getOrDefault(cause, otherCauses);
    }
}
