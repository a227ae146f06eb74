package io.rapport.crm.forecast;

import com.google.common.collect.ImmutableList;
import io.rapport.crm.buying.Obstacle;
import java.util.List;
import java.util.Optional;

/** A fit says what became of learning a {@link Season} from what customers bought. */
public sealed interface SeasonFit {
    /**
     * The months could be told apart.
     *
     * @param season in which a month is as expected when the model is fitted in the time of this season
     * @param repeats purchases after the first ones in each month of the year, January first: a factor is known to
     *     about {@code 1 / sqrt(repeats)} of itself at best
     * @param rounds how often the model was fitted
     */
    record Learned(Season season, List<Long> repeats, int rounds) implements SeasonFit {
        /** Copies the numbers. */
        public Learned {
            repeats = ImmutableList.copyOf(repeats);
        }
    }

    /**
     * They could not.
     *
     * @param obstacle why, and what to do
     */
    record Refused(Obstacle obstacle) implements SeasonFit {}

    /** The season, where it could be learned. */
    default Optional<Season> learned() {
        return this instanceof Learned fit ? Optional.of(fit.season()) : Optional.empty();
    }
}
