package io.rapport.crm.simulation;

/** One habit, and what comes of it in a life. Chapters do not know each other, so more can be added. */
interface Chapter {
    /** Tells it. */
    void write(Life life, Dice dice, Diary diary);

    /** Decides what the dice show; never to be changed, or shops change with it. */
    String title();
}
