package io.rapport.crm.profile;

/**
 * A codec says how a state becomes bytes. Equal states must give equal bytes.
 *
 * @param <S> the state
 */
public interface Codec<S> {
    /** Writes a state. */
    void write(S state, StateWriter out);

    /** Reads what {@link #write} wrote, in the same order. */
    S read(StateReader in);
}
