package dev.knowhow.bench;

/**
 * How two contenders did at one thing.
 *
 * @param notes the size of the corpus
 * @param what what was done
 * @param figure which figure of it, such as {@code median}
 * @param unit what it is counted in
 * @param knowhow the figure of knowhow
 * @param raw the figure of the bare libraries
 */
record Comparison(int notes, String what, String figure, String unit, double knowhow, double raw) {

    /** How many times as much knowhow needs. */
    double ratio() {
        return knowhow / raw;
    }
}
