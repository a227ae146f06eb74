package io.rapport.crm.care;

import com.google.common.collect.ImmutableSortedMap;
import io.rapport.crm.evidence.EvidenceCellsCodec;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.profile.Codec;
import io.rapport.crm.profile.StateReader;
import io.rapport.crm.profile.StateWriter;

/** Writes promises and cases as bytes, and reads them. */
final class CareCodec implements Codec<CareHistory> {
    private static final PromiseCodec PROMISES = new PromiseCodec();
    private static final CaseCodec CASES = new CaseCodec();
    private static final EvidenceCellsCodec CELLS = new EvidenceCellsCodec();

    @Override
    public void write(CareHistory history, StateWriter out) {
        write(history.promises(), out, PROMISES);
        write(history.cases(), out, CASES);
        Encoding.all(history.offers(), out, Encoding::time);
        Encoding.all(history.answers(), out, CareCodec::write);
        Encoding.all(history.goodwill(), out, CareCodec::write);
        CELLS.write(history.past(), out);
    }

    @Override
    public CareHistory read(StateReader in) {
        return new CareHistory(
                episodes(in, PROMISES),
                episodes(in, CASES),
                Encoding.all(in, Encoding::time),
                Encoding.all(in, CareCodec::answer),
                Encoding.all(in, CareCodec::goodwill),
                CELLS.read(in));
    }

    private static <E extends Episode<E>> void write(Episodes<E> episodes, StateWriter out, Codec<E> codec) {
        out.count(episodes.byKey().size());
        episodes.byKey().forEach((key, episode) -> codec.write(episode, out.text(key)));
    }

    private static <E extends Episode<E>> Episodes<E> episodes(StateReader in, Codec<E> codec) {
        ImmutableSortedMap.Builder<String, E> byKey = ImmutableSortedMap.naturalOrder();
        for (int rest = in.size(); rest > 0; rest--) {
            byKey.put(in.text(), codec.read(in));
        }
        return new Episodes<>(byKey.buildOrThrow());
    }

    private static void write(GivenAnswer answer, StateWriter out) {
        Encoding.time(answer.at(), out);
        out.text(answer.topic()).text(answer.answer()).text(answer.channel().name());
    }

    private static GivenAnswer answer(StateReader in) {
        return new GivenAnswer(Encoding.time(in), in.text(), in.text(), new Channel(in.text()));
    }

    private static void write(GivenGoodwill given, StateWriter out) {
        Encoding.time(given.at(), out);
        Encoding.money(given.amount(), out);
    }

    private static GivenGoodwill goodwill(StateReader in) {
        return new GivenGoodwill(Encoding.time(in), Encoding.money(in));
    }
}
