package io.rapport.crm.simulation;

/**
 * A chapter tells of one habit, and of what comes of it in a life. Chapters do not know each other, so more can be
 * added.
 */
interface Chapter {
    /** Writes into the diary what comes of the habit in this life. */
    void write(Life life, Dice dice, Diary diary);

    /** Returns the title, which decides what the dice show. It must never be changed, or shops change with it. */
    String title();
}
