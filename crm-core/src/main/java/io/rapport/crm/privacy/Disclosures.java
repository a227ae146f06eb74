package io.rapport.crm.privacy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.rapport.crm.profile.Newest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Disclosures are what was asked for, what was told and what was not. They merge exactly.
 *
 * @param asked the last {@value #MOST} questions, the latest first
 * @param told the fields that were told last, at most {@value #MOST}, each when it was told last; the latest first
 * @param declined the same of those which the customer did not want to tell
 */
public record Disclosures(List<Question> asked, List<Reply> told, List<Reply> declined) {
    /** At most so many questions and fields are remembered. */
    public static final int MOST = 64;

    /** Nothing was asked or told. */
    public static final Disclosures NONE = new Disclosures(List.of(), List.of(), List.of());

    /** Keeps the newest. */
    public Disclosures {
        asked = Newest.of(asked, MOST);
        told = Newest.ofEach(told, Reply::field, MOST);
        declined = Newest.ofEach(declined, Reply::field, MOST);
    }

    Disclosures plus(Disclosures other) {
        if (other.equals(NONE)) {
            return this;
        }
        return new Disclosures(both(asked, other.asked), both(told, other.told), both(declined, other.declined));
    }

    /** Returns when a field was told last, if ever. */
    public Optional<Instant> toldAt(String field) {
        return last(told, field);
    }

    /** Returns when the customer last did not want to tell a field, if ever. */
    public Optional<Instant> declinedAt(String field) {
        return last(declined, field);
    }

    private static Optional<Instant> last(List<Reply> replies, String field) {
        return replies.stream()
                .filter(reply -> reply.field().equals(field))
                .map(Reply::at)
                .findFirst();
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return ImmutableList.copyOf(Iterables.concat(one, other));
    }
}
