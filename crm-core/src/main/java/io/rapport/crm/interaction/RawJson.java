package io.rapport.crm.interaction;

/**
 * JSON that is carried along unread.
 *
 * @param text a JSON object
 */
record RawJson(String text) {
    /** Under this attribute a reader gives the text from which raw JSON is cut. */
    static final Object SOURCE = RawJson.class;
}
