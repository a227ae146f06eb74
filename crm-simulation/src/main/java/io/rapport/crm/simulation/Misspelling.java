package io.rapport.crm.simulation;

/** Leaves out a letter of the given name, never the first: so it is a wrong name, but nobody else's. */
final class Misspelling {
    private Misspelling() {}

    static String of(String text, Dice dice) {
        int letters = 1;
        while (Character.isLetter(text.charAt(letters))) {
            letters++;
        }
        int left = dice.between(1, letters - 1);
        return text.substring(0, left) + text.substring(left + 1);
    }
}
