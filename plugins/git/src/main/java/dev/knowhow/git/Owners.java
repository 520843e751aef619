package dev.knowhow.git;

import java.util.Arrays;

/** Which commit each place of a note belongs to, while it is being found out. */
final class Owners {

    private static final int UNKNOWN = -1;

    private final String path;
    private final int[] credits;
    private int unknown;

    /** Nothing is known. */
    Owners(String path, int places) {
        this.path = path;
        this.credits = new int[places];
        this.unknown = places;
        Arrays.fill(credits, UNKNOWN);
    }

    /** All is known. */
    Owners(String path, int[] credits) {
        this.path = path;
        this.credits = credits;
    }

    String path() {
        return path;
    }

    int places() {
        return credits.length;
    }

    int credit(int place) {
        return credits[place];
    }

    int[] credits() {
        return credits;
    }

    void settle(int place, int length, int credit) {
        for (int i = place; i < place + length; i++) {
            unknown -= credits[i] == UNKNOWN ? 1 : 0;
            credits[i] = credit;
        }
    }

    boolean complete() {
        return unknown == 0;
    }
}
