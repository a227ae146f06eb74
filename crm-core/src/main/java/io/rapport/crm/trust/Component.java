package io.rapport.crm.trust;

import java.util.Locale;

/**
 * Trust is made of four components (Maister, Green and Galford, The Trusted Advisor, 2000). Each has a level from 1 to
 * 10.
 */
public enum Component {
    /** This is about words: is what the company says expert, accurate, complete and honest? */
    CREDIBILITY,
    /** This is about deeds: does a promise turn into an action? */
    RELIABILITY,
    /** This is about safety in entrusting something: is the company discreet, does it understand? */
    INTIMACY,
    /** This is about whose interests come first. It is the only component of which less is better. */
    SELF_ORIENTATION;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** Returns how the component is called in a policy. */
    String key() {
        return key;
    }
}
