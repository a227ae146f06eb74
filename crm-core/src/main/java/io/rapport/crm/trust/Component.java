package io.rapport.crm.trust;

import java.util.Locale;

/** What trust is made of (Maister, Green and Galford, The Trusted Advisor, 2000). Each has a level from 1 to 10. */
public enum Component {
    /** Words: is what the company says expert, accurate, complete and honest? */
    CREDIBILITY,
    /** Deeds: does a promise turn into an action? */
    RELIABILITY,
    /** Safety in entrusting something: is the company discreet, does it understand? */
    INTIMACY,
    /** Whose interests come first. The only one of which less is better. */
    SELF_ORIENTATION;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** How it is called in a policy. */
    String key() {
        return key;
    }
}
