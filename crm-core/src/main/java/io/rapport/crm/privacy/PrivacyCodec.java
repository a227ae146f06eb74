package io.rapport.crm.privacy;

import io.rapport.crm.failure.CrmException;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.profile.Codec;
import io.rapport.crm.profile.StateReader;
import io.rapport.crm.profile.StateWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Writes what a customer allowed, and what was done with it, as bytes, some six for each thing that is remembered, and
 * reads it.
 */
final class PrivacyCodec implements Codec<PrivacyHistory> {
    private static final List<ConsentStatement.Kind> STATEMENTS =
            List.of(ConsentStatement.Kind.GIVEN, ConsentStatement.Kind.DECLINED, ConsentStatement.Kind.WITHDRAWN);
    private static final List<Use.Kind> USES = List.of(Use.Kind.PROMOTION, Use.Kind.INFORMATION, Use.Kind.DATA);

    @Override
    public void write(PrivacyHistory history, StateWriter out) {
        Writing writing = new Writing();
        writing.all(history.consents().statements(), statement -> {
            writing.moment(statement.at());
            writing.body.count(STATEMENTS.indexOf(statement.kind()));
            writing.text(statement.purpose());
            writing.text(statement.channel().map(Channel::name).orElse(""));
            writing.end(statement.until());
        });
        writing.all(history.uses().all(), use -> {
            writing.moment(use.at());
            writing.body.count(USES.indexOf(use.kind()));
            writing.text(use.purpose());
            writing.text(use.channel().name());
        });
        writing.all(history.disclosures().asked(), question -> {
            writing.moment(question.at());
            writing.text(question.field());
            writing.body.count(question.explained() ? 1 : 0);
        });
        writing.replies(history.disclosures().told());
        writing.replies(history.disclosures().declined());
        writing.all(history.preferences().stated(), preference -> {
            writing.moment(preference.at());
            writing.text(preference.name());
            writing.text(preference.value());
        });
        writing.to(out);
    }

    @Override
    public PrivacyHistory read(StateReader in) {
        Reading reading = new Reading(in);
        List<ConsentStatement> statements = reading.all(() -> new ConsentStatement(
                reading.moment(),
                reading.oneOf(STATEMENTS),
                reading.text(),
                Optional.of(reading.text()).filter(name -> !name.isEmpty()).map(Channel::new),
                reading.end()));
        List<Use> uses = reading.all(
                () -> new Use(reading.moment(), reading.oneOf(USES), reading.text(), new Channel(reading.text())));
        Disclosures disclosures = new Disclosures(
                reading.all(() -> new Question(reading.moment(), reading.text(), reading.body.count() == 1)),
                reading.replies(),
                reading.replies());
        List<Preference> preferences =
                reading.all(() -> new Preference(reading.moment(), reading.text(), reading.text()));
        return new PrivacyHistory(new Consents(statements), Uses.of(uses), disclosures, new Preferences(preferences));
    }

    /** Writes the few texts first, each once; then it writes lists, in which times are differences. */
    private static final class Writing {
        private final List<String> texts = new ArrayList<>();
        private final StateWriter body = new StateWriter();
        private long before;

        <T> void all(List<T> some, Consumer<T> write) {
            body.count(some.size());
            some.forEach(write);
        }

        void replies(List<Reply> replies) {
            all(replies, reply -> {
                moment(reply.at());
                text(reply.field());
            });
        }

        void moment(Instant at) {
            body.number(at.toEpochMilli() - before);
            before = at.toEpochMilli();
        }

        /** Writes one more than the difference to the moment before, and 0 for none. */
        void end(Optional<Instant> end) {
            body.number(end.map(at -> at.toEpochMilli() - before)
                    .map(later -> later >= 0 ? later + 1 : later)
                    .orElse(0L));
        }

        void text(String text) {
            if (!texts.contains(text)) {
                texts.add(text);
            }
            body.count(texts.indexOf(text));
        }

        void to(StateWriter out) {
            out.count(texts.size());
            texts.forEach(out::text);
            out.bytes(body.toBytes());
        }
    }

    /** Reads what {@link Writing} wrote. */
    private static final class Reading {
        private final List<String> texts = new ArrayList<>();
        private final StateReader body;
        private long before;

        Reading(StateReader in) {
            for (int rest = in.size(); rest > 0; rest--) {
                texts.add(in.text());
            }
            body = new StateReader(in.bytes());
        }

        <T> List<T> all(Supplier<T> read) {
            List<T> some = new ArrayList<>();
            for (int rest = body.size(); rest > 0; rest--) {
                some.add(read.get());
            }
            return some;
        }

        List<Reply> replies() {
            return all(() -> new Reply(moment(), text()));
        }

        Instant moment() {
            before += body.number();
            return Instant.ofEpochMilli(before);
        }

        Optional<Instant> end() {
            long later = body.number();
            return later == 0
                    ? Optional.empty()
                    : Optional.of(Instant.ofEpochMilli(before + (later > 0 ? later - 1 : later)));
        }

        String text() {
            return oneOf(texts);
        }

        <T> T oneOf(List<T> some) {
            long index = body.count();
            if (index >= some.size()) {
                throw new CrmException("the stored state of privacy is damaged; rebuild the feature");
            }
            return some.get((int) index);
        }
    }
}
