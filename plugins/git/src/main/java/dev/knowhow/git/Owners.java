package dev.knowhow.git;

import java.util.Arrays;

/** The commit that owns each position of a note, while the walk resolves them. */
final class Owners {

    private static final int UNKNOWN = -1;

    private final String path;
    private final int[] credits;
    private int unknown;

    /** With unknown owners. */
    Owners(String path, int positions) {
        this.path = path;
        this.credits = new int[positions];
        this.unknown = positions;
        Arrays.fill(credits, UNKNOWN);
    }

    /** With known owners. */
    Owners(String path, int[] credits) {
        this.path = path;
        this.credits = credits;
    }

    String path() {
        return path;
    }

    int positions() {
        return credits.length;
    }

    int credit(int position) {
        return credits[position];
    }

    int[] credits() {
        return credits;
    }

    void settle(int position, int length, int credit) {
        for (int i = position; i < position + length; i++) {
            unknown -= credits[i] == UNKNOWN ? 1 : 0;
            credits[i] = credit;
        }
    }

    boolean complete() {
        return unknown == 0;
    }
}
