package dev.knowhow.cli.evaluate;

import java.util.List;

/**
 * How good a run is.
 *
 * @param topics how many topics were judged
 * @param figures the figures over all of them
 * @param perTopic the figures of each
 */
public record Figures(int topics, List<Figure> figures, List<OfTopic> perTopic) {

    /**
     * A figure.
     *
     * @param name its name in the field
     * @param value its value
     * @param digits how many digits behind the point are worth printing; 0 for a count
     */
    public record Figure(String name, double value, int digits) {}

    /**
     * The figures of one topic.
     *
     * @param topic its id
     * @param figures its figures
     */
    public record OfTopic(String topic, List<Figure> figures) {

        /** Copies the list. */
        public OfTopic {
            figures = List.copyOf(figures);
        }
    }

    /** Copies the lists. */
    public Figures {
        figures = List.copyOf(figures);
        perTopic = List.copyOf(perTopic);
    }
}
