package io.rapport.crm.buying;

/** Holds the distinct ones of some whole numbers, ascending, and the place of each among them. */
final class Places {
    final int[] distinct;
    private final int[] places;

    Places(int[]... numbers) {
        int largest = 0;
        for (int[] some : numbers) {
            for (int number : some) {
                largest = Math.max(largest, number);
            }
        }
        places = new int[largest + 1];
        for (int[] some : numbers) {
            for (int number : some) {
                places[number] = 1;
            }
        }
        int size = 0;
        for (int number = 0; number <= largest; number++) {
            size += places[number];
        }
        distinct = new int[size];
        for (int number = 0, place = 0; number <= largest; number++) {
            if (places[number] == 1) {
                distinct[place] = number;
                places[number] = place++;
            }
        }
    }

    /** Puts the places in the stead of the numbers. */
    void replace(int[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = places[numbers[i]];
        }
    }
}
