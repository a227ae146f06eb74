package io.rapport.crm.interaction;

import io.rapport.crm.failure.Require;

/**
 * The touchpoint over which something happened. The constants are the usual ones; a company may have others.
 *
 * @param name up to 40 of {@code a-z 0-9 _ . -}
 */
public record Channel(String name) {
    /** The touchpoint is a web site. */
    public static final Channel WEB = new Channel("web");
    /** The touchpoint is an application on the customer's device. */
    public static final Channel APP = new Channel("app");
    /** The touchpoint is a shop with a door. */
    public static final Channel STORE = new Channel("store");
    /** The touchpoint is e-mail. */
    public static final Channel EMAIL = new Channel("email");
    /** The touchpoint is the telephone. */
    public static final Channel PHONE = new Channel("phone");
    /** Written conversation as it happens. */
    public static final Channel CHAT = new Channel("chat");
    /** The touchpoint is social media, in public or in private. */
    public static final Channel SOCIAL = new Channel("social");
    /** The touchpoint is letters and parcels. */
    public static final Channel MAIL = new Channel("mail");
    /** The touchpoint is somebody else who acts for the company: a marketplace, a dealer. */
    public static final Channel PARTNER = new Channel("partner");
    /** The touchpoint is not known. */
    public static final Channel UNKNOWN = new Channel("unknown");

    /** Checks the name. */
    public Channel {
        Require.token("channel", name, 40);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
