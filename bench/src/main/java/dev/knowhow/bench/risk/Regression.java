package dev.knowhow.bench.risk;

import java.util.Arrays;
import java.util.List;

/** A logistic regression of staleness on the logarithms of the features, fitted by gradient descent. */
final class Regression {

    private static final int STEPS = 2000;
    private static final double RATE = 0.5;
    private static final double PENALTY = 1e-3;

    private final double[] mean = new double[FolderQuarter.NAMES.size()];
    private final double[] deviation = new double[FolderQuarter.NAMES.size()];
    private final double[] weights = new double[FolderQuarter.NAMES.size() + 1];

    Regression(List<FolderQuarter> known) {
        double[][] inputs = known.stream().map(one -> scaled(one.features())).toArray(double[][]::new);
        for (int i = 0; i < mean.length; i++) {
            int feature = i;
            double[] values =
                    Arrays.stream(inputs).mapToDouble(one -> one[feature]).toArray();
            mean[i] = Arrays.stream(values).average().orElse(0);
            double centre = mean[i];
            double variance = Arrays.stream(values)
                    .map(value -> (value - centre) * (value - centre))
                    .average()
                    .orElse(0);
            deviation[i] = variance > 0 ? Math.sqrt(variance) : 1;
        }
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[weights.length];
            for (int one = 0; one < inputs.length; one++) {
                double error =
                        1 / (1 + Math.exp(-sum(inputs[one]))) - (known.get(one).isStale() ? 1 : 0);
                gradient[mean.length] += error;
                for (int i = 0; i < mean.length; i++) {
                    gradient[i] += error * (inputs[one][i] - mean[i]) / deviation[i];
                }
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] -= RATE * (gradient[i] / inputs.length + (i < mean.length ? PENALTY * weights[i] : 0));
            }
        }
    }

    /** The prediction for a folder, comparable within one handbook. */
    double of(FolderQuarter one) {
        return sum(scaled(one.features()));
    }

    private double sum(double[] input) {
        double sum = weights[mean.length];
        for (int i = 0; i < mean.length; i++) {
            sum += weights[i] * (input[i] - mean[i]) / deviation[i];
        }
        return sum;
    }

    private static double[] scaled(double[] features) {
        return Arrays.stream(features)
                .map(value -> Math.signum(value) * Math.log1p(Math.abs(value)))
                .toArray();
    }
}
