package dev.knowhow.present;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Summands and their sum, rounded so that the rounded summands add up to the rounded sum (largest remainder method).
 *
 * @param parts the rounded summands, in the given order
 * @param total the rounded sum
 */
record RoundedSum(List<BigDecimal> parts, BigDecimal total) {

    /** Copies the list. */
    RoundedSum {
        parts = List.copyOf(parts);
    }

    /**
     * Rounds numbers and their sum.
     *
     * @param parts finite numbers
     * @param digits the number of decimal places
     */
    static RoundedSum of(List<Double> parts, int digits) {
        BigDecimal exact = BigDecimal.ZERO;
        var floors = new ArrayList<BigDecimal>();
        var remainders = new ArrayList<BigDecimal>();
        BigDecimal floored = BigDecimal.ZERO;
        for (double part : parts) {
            BigDecimal value = new BigDecimal(part);
            BigDecimal floor = value.setScale(digits, RoundingMode.FLOOR);
            exact = exact.add(value);
            floored = floored.add(floor);
            floors.add(floor);
            remainders.add(value.subtract(floor));
        }
        BigDecimal total = exact.setScale(digits, RoundingMode.HALF_EVEN);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(digits);
        long missing = total.subtract(floored).divide(unit).longValue();
        var order = new ArrayList<Integer>();
        for (int i = 0; i < floors.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(remainders::get, Comparator.reverseOrder()));
        for (int i = 0; i < missing; i++) {
            floors.set(order.get(i), floors.get(order.get(i)).add(unit));
        }
        return new RoundedSum(floors, total);
    }
}
