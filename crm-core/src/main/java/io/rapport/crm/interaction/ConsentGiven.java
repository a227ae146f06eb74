package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.time.Moment;
import java.time.Instant;
import java.util.Optional;

/**
 * The customer allowed the use of data for a purpose. Of several statements for the same purpose and channel the latest
 * counts.
 *
 * @param purpose what for, up to 40 of {@code a-z 0-9 _ . -}
 * @param channel over which channel, if it is for one only
 * @param notice which version of the notice the customer had read, if known, up to 80 characters
 * @param method how the customer said so, if known, up to 40 of {@code a-z 0-9 _ . -}: {@code double_opt_in}, {@code
 *     form}, ...
 * @param proof where the proof lies, if there is one, one line of up to 1,000 characters; may be personal
 * @param until the end of its validity, if it does not hold for good, to the millisecond
 */
public record ConsentGiven(
        String purpose,
        Optional<Channel> channel,
        Optional<String> notice,
        Optional<String> method,
        Optional<String> proof,
        Optional<Instant> until)
        implements Detail {
    /**
     * Checks the parts and cuts the time to the millisecond.
     *
     * @throws InvalidInputException if a part is malformed or outside its range
     */
    public ConsentGiven {
        Require.token("consent_given.purpose", purpose, 40);
        notice.ifPresent(text -> Require.line("consent_given.notice", text, 80));
        method.ifPresent(text -> Require.token("consent_given.method", text, 40));
        proof.ifPresent(text -> Require.line("consent_given.proof", text, 1000));
        until = until.map(time -> Moment.of("consent_given.until", time));
    }

    /** Returns consent to a purpose over all channels, for good, with nothing known of notice and method. */
    public static ConsentGiven to(String purpose) {
        return new ConsentGiven(
                purpose, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns the same consent for one channel only. */
    public ConsentGiven over(Channel only) {
        return new ConsentGiven(purpose, Optional.of(only), notice, method, proof, until);
    }

    /** Returns the same consent after reading a version of the notice. */
    public ConsentGiven havingRead(String version) {
        return new ConsentGiven(purpose, channel, Optional.of(version), method, proof, until);
    }

    /** The same consent, given in some way, and where the proof of it lies. */
    public ConsentGiven by(String way, String where) {
        return new ConsentGiven(purpose, channel, notice, Optional.of(way), Optional.of(where), until);
    }

    /** Returns the same consent until a time. */
    public ConsentGiven until(Instant end) {
        return new ConsentGiven(purpose, channel, notice, method, proof, Optional.of(end));
    }

    /** Without the proof, which may be personal. */
    @Override
    public String toString() {
        return "ConsentGiven[" + purpose + ", channel=" + channel + ", notice=" + notice + ", method=" + method
                + ", until=" + until + "]";
    }
}
