package io.rapport.crm.care;

import io.rapport.crm.care.PromiseEpisode.Change;
import io.rapport.crm.care.PromiseEpisode.Made;
import io.rapport.crm.profile.Codec;
import io.rapport.crm.profile.StateReader;
import io.rapport.crm.profile.StateWriter;

/** Writes a promise as bytes, some 30 once it is kept, and reads it. */
final class PromiseCodec implements Codec<PromiseEpisode> {
    @Override
    public void write(PromiseEpisode promise, StateWriter out) {
        Encoding.maybe(promise.made(), out, PromiseCodec::write);
        Encoding.all(promise.changes(), out, PromiseCodec::write);
        Encoding.maybe(promise.fulfilled(), out, Encoding::time);
        Encoding.maybe(promise.broken(), out, Encoding::time);
    }

    @Override
    public PromiseEpisode read(StateReader in) {
        return new PromiseEpisode(
                Encoding.maybe(in, PromiseCodec::made),
                Encoding.all(in, PromiseCodec::change),
                Encoding.maybe(in, Encoding::time),
                Encoding.maybe(in, Encoding::time));
    }

    private static void write(Made made, StateWriter out) {
        Encoding.time(made.at(), out);
        Encoding.time(made.due(), out);
        out.text(made.what()).count(made.stake());
    }

    private static Made made(StateReader in) {
        return new Made(Encoding.time(in), Encoding.time(in), in.text(), (int) in.count());
    }

    private static void write(Change change, StateWriter out) {
        Encoding.time(change.at(), out);
        Encoding.time(change.due(), out);
        out.count(change.told() ? 1 : 0);
    }

    private static Change change(StateReader in) {
        return new Change(Encoding.time(in), Encoding.time(in), in.count() == 1);
    }
}
