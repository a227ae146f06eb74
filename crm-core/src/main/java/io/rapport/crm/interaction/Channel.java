package io.rapport.crm.interaction;

import io.rapport.crm.failure.Require;

/**
 * The touchpoint over which something happened. The constants are the usual ones; a company may have others.
 *
 * @param name up to 40 of {@code a-z 0-9 _ . -}
 */
public record Channel(String name) {
    /** A web site. */
    public static final Channel WEB = new Channel("web");
    /** An application on the customer's device. */
    public static final Channel APP = new Channel("app");
    /** A shop with a door. */
    public static final Channel STORE = new Channel("store");
    /** E-mail. */
    public static final Channel EMAIL = new Channel("email");
    /** Telephone. */
    public static final Channel PHONE = new Channel("phone");
    /** Written conversation as it happens. */
    public static final Channel CHAT = new Channel("chat");
    /** Social media, in public or in private. */
    public static final Channel SOCIAL = new Channel("social");
    /** Letters and parcels. */
    public static final Channel MAIL = new Channel("mail");
    /** Somebody else who acts for the company: a marketplace, a dealer. */
    public static final Channel PARTNER = new Channel("partner");
    /** Not known. */
    public static final Channel UNKNOWN = new Channel("unknown");

    /** Checks the name. */
    public Channel {
        Require.token("channel", name, 40);
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
