package io.rapport.crm.care;

import com.google.common.collect.ImmutableSortedMap;
import io.rapport.crm.failure.CrmException;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Resolved.Finding;
import io.rapport.crm.profile.Codec;
import io.rapport.crm.profile.StateReader;
import io.rapport.crm.profile.StateWriter;
import java.time.Instant;
import java.util.List;

/** Writes a case as bytes, some 100 once a complaint is settled, and reads it. */
final class CaseCodec implements Codec<CaseEpisode> {
    @Override
    public void write(CaseEpisode one, StateWriter out) {
        Encoding.maybe(one.openedAt(), out, Encoding::time);
        Encoding.all(one.openings(), out, CaseCodec::write);
        Encoding.all(one.settlements(), out, CaseCodec::write);
        Encoding.all(one.assignments(), out, CaseCodec::write);
        out.count(one.steps().size());
        one.steps().forEach((step, times) -> {
            out.text(code(step));
            Encoding.all(times, out, Encoding::time);
        });
        Encoding.maybe(one.firstReply(), out, Encoding::time);
    }

    @Override
    public CaseEpisode read(StateReader in) {
        return new CaseEpisode(
                Encoding.maybe(in, Encoding::time),
                Encoding.all(in, CaseCodec::opening),
                Encoding.all(in, CaseCodec::settlement),
                Encoding.all(in, CaseCodec::assignment),
                steps(in),
                Encoding.maybe(in, Encoding::time));
    }

    private static ImmutableSortedMap<CaseStep, List<Instant>> steps(StateReader in) {
        ImmutableSortedMap.Builder<CaseStep, List<Instant>> steps = ImmutableSortedMap.naturalOrder();
        for (int rest = in.size(); rest > 0; rest--) {
            steps.put(decoded(CaseStep.values(), in.text()), Encoding.all(in, Encoding::time));
        }
        return steps.buildOrThrow();
    }

    private static void write(Opening opening, StateWriter out) {
        Encoding.time(opening.at(), out);
        out.text(code(opening.kind()))
                .text(opening.subject())
                .text(opening.channel().name());
        Encoding.maybe(opening.loss(), out, Encoding::money);
        out.count(opening.reach());
    }

    private static Opening opening(StateReader in) {
        return new Opening(
                Encoding.time(in),
                decoded(CaseKind.values(), in.text()),
                in.text(),
                new Channel(in.text()),
                Encoding.maybe(in, Encoding::money),
                in.count());
    }

    private static void write(Settlement settlement, StateWriter out) {
        Encoding.time(settlement.at(), out);
        Encoding.maybe(settlement.redress(), out, Encoding::money);
        out.count(settlement.apology()).count(settlement.explanation()).count(settlement.confirmed() ? 1 : 0);
        Encoding.maybe(settlement.finding(), out, (finding, to) -> to.text(code(finding)));
    }

    private static Settlement settlement(StateReader in) {
        return new Settlement(
                Encoding.time(in),
                Encoding.maybe(in, Encoding::money),
                (int) in.count(),
                (int) in.count(),
                in.count() == 1,
                Encoding.maybe(in, from -> decoded(Finding.values(), from.text())));
    }

    private static void write(Assignment assignment, StateWriter out) {
        Encoding.time(assignment.at(), out);
        out.text(assignment.owner().toString());
        Encoding.maybe(assignment.team(), out, (team, to) -> to.text(team));
    }

    private static Assignment assignment(StateReader in) {
        return new Assignment(Encoding.time(in), Ref.parse(in.text()), Encoding.maybe(in, StateReader::text));
    }

    /** Takes the first letter of a value: each of the enums has another for each value. */
    private static String code(Enum<?> value) {
        return value.name().substring(0, 1);
    }

    private static <T extends Enum<T>> T decoded(T[] values, String code) {
        for (T value : values) {
            if (code(value).equals(code)) {
                return value;
            }
        }
        throw new CrmException("the stored state of care has an unknown code; rebuild the feature");
    }
}
