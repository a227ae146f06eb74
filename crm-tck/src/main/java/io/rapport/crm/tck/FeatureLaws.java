package io.rapport.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.evidence.EvidenceCells;
import io.rapport.crm.evidence.Exhibit;
import io.rapport.crm.evidence.Exhibits;
import io.rapport.crm.evidence.Witness;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.profile.Bytes;
import io.rapport.crm.profile.Feature;
import io.rapport.crm.profile.StateReader;
import io.rapport.crm.profile.StateWriter;
import io.rapport.crm.profile.Summary;
import io.rapport.crm.time.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The laws that one feature keeps by itself, wherever its states are stored. */
final class FeatureLaws {
    private FeatureLaws() {}

    /** States of parts of a life merge, in any order and grouped in any way, to that of the whole. */
    static <S> void merge(Feature<S> feature, List<List<Interaction>> parts, List<Interaction> whole) {
        Summary<S> summary = feature.summary();
        S one = summary.fold(parts.get(0));
        S two = summary.fold(parts.get(1));
        S three = summary.fold(parts.get(2));
        assertThat(summary.merge(one, summary.empty()))
                .as("%s with nothing", feature.name())
                .isEqualTo(one)
                .isEqualTo(summary.merge(summary.empty(), one));
        assertThat(summary.merge(one, two))
                .as("%s in another order", feature.name())
                .isEqualTo(summary.merge(two, one));
        assertThat(summary.merge(summary.merge(one, two), three))
                .as("%s in other groups", feature.name())
                .isEqualTo(summary.merge(one, summary.merge(two, three)))
                .isEqualTo(summary.fold(whole));
    }

    /** Equal states, however they came about, become equal bytes, which become equal states. */
    static <S> void write(Feature<S> feature, List<Interaction> facts, List<Interaction> shuffled) {
        S state = feature.summary().fold(facts);
        if (state.equals(feature.summary().empty())) {
            return; // An empty state is never stored.
        }
        Bytes bytes = bytes(feature, state);
        S same = feature.summary().fold(shuffled);
        StateReader in = new StateReader(bytes);
        S read = feature.codec().read(in);

        assertThat(same).as("state of %s", feature.name()).isEqualTo(state).hasSameHashCodeAs(state);
        assertThat(read).as("%s read again", feature.name()).isEqualTo(state);
        assertThat(in.atEnd()).as("nothing of %s left over", feature.name()).isTrue();
        assertThat(bytes(feature, same).toArray())
                .as("bytes of %s", feature.name())
                .isEqualTo(bytes.toArray())
                .isEqualTo(bytes(feature, read).toArray());
    }

    private static <S> Bytes bytes(Feature<S> feature, S state) {
        StateWriter out = new StateWriter();
        feature.codec().write(state, out);
        return out.toBytes();
    }

    /** A witness says the same whenever it is asked about the same moment, and recalls all that was summed up. */
    static <S> void testify(Witness<S> witness, List<Interaction> life, Instant asOf) {
        S state = witness.summary().fold(life);
        List<Exhibit> testimony = testimony(witness, state, asOf);
        assertThat(testimony(witness, state, asOf))
                .as("%s asked again", witness.name())
                .isEqualTo(testimony);
        testimony.forEach(piece -> Moment.of("exhibit.at", piece.at()));
        List<Exhibit> past = new ArrayList<>();
        witness.recall(state, life, Exhibits.into(past));
        assertThat(EvidenceCells.of(past, FeatureContract.ZONE))
                .as("%s recalls all that was summed up", witness.name())
                .isEqualTo(witness.past(state));
    }

    private static <S> List<Exhibit> testimony(Witness<S> witness, S state, Instant asOf) {
        List<Exhibit> testimony = new ArrayList<>();
        witness.testify(state, asOf, Exhibits.into(testimony));
        return testimony;
    }
}
