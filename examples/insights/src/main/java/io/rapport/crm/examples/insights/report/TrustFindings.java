package io.rapport.crm.examples.insights.report;

import io.rapport.crm.examples.insights.console.Wording;
import io.rapport.crm.examples.insights.overview.TrustOverview;
import io.rapport.crm.examples.insights.overview.TrustOverview.Effect;
import io.rapport.crm.trust.Band;
import io.rapport.crm.trust.Component;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says in one sentence each what the plots of trust show, and nothing where the first has said that nothing is known.
 */
final class TrustFindings {
    private TrustFindings() {}

    static Optional<String> scores(Report report) {
        return Optional.of(scores(report.overview().trust()));
    }

    static String scores(TrustOverview trust) {
        long all = trust.customers() + trust.tooLittleKnown();
        if (trust.isEmpty()) {
            return "Of nobody is enough known to say whether there is reason for trust: of "
                    + Wording.count(all, "customer") + " hardly anything is recorded of how the company treated them.";
        }
        Band most = Arrays.stream(Band.values())
                .max(Comparator.comparingLong(trust::customers))
                .orElseThrow();
        return "Of " + Wording.count(all, "customer") + " enough is known of " + Wording.count(trust.customers())
                + ": on average they have " + Wording.decimals(trust.scores().mean(), 1)
                + " of 100 points of reason to trust the company. Most, " + Wording.percent(trust.part(most))
                + ", are in the band '"
                + Wording.words(most) + "', " + Wording.percent(trust.part(Band.DISTRUST)) + " in 'distrust'.";
    }

    static Optional<String> effects(Report report) {
        return known(report).map(TrustFindings::effects);
    }

    /** All evidence may speak one way; then nothing is said of the other. */
    static String effects(TrustOverview trust) {
        List<Effect> effects = trust.effects();
        Effect best = effects.get(0);
        Effect worst = effects.get(effects.size() - 1);
        if (best.millionths() <= 0) {
            return moved(worst, "lowered the mean score", trust) + ".";
        }
        String raised = moved(best, "raised the mean score", trust);
        return worst.millionths() >= 0 ? raised + "." : raised + "; " + moved(worst, "lowered it", trust) + ".";
    }

    private static String moved(Effect effect, String moved, TrustOverview trust) {
        return "'" + effect.label() + "' " + moved + " most, by " + Wording.decimals(Math.abs(trust.ofMean(effect)), 1)
                + " points";
    }

    static Optional<String> components(Report report) {
        return known(report).map(TrustFindings::components);
    }

    static String components(TrustOverview trust) {
        return "On average customers can count on credibility of " + level(trust, Component.CREDIBILITY)
                + ", reliability of "
                + level(trust, Component.RELIABILITY) + " and intimacy of " + level(trust, Component.INTIMACY)
                + ", of 10 each, against self-orientation of " + level(trust, Component.SELF_ORIENTATION)
                + ", of which less is better.";
    }

    private static String level(TrustOverview trust, Component component) {
        return Wording.decimals(trust.levels(component).mean(), 1);
    }

    private static Optional<TrustOverview> known(Report report) {
        return Optional.of(report.overview().trust()).filter(trust -> !trust.isEmpty());
    }
}
