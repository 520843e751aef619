package dev.knowhow.cli.evaluate;

import dev.knowhow.cli.evaluate.Figures.Figure;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers the figures of each topic and draws the mean of those that are rates and the sum of those that are counts.
 */
final class Tally {

    private final List<Figures.OfTopic> topics = new ArrayList<>();

    void add(String topic, List<Figure> figures) {
        topics.add(new Figures.OfTopic(topic, figures));
    }

    Figures figures() {
        var totals = new ArrayList<Figure>();
        int kinds = topics.isEmpty() ? 0 : topics.getFirst().figures().size();
        for (int i = 0; i < kinds; i++) {
            double sum = 0;
            for (var topic : topics) {
                sum += topic.figures().get(i).value();
            }
            Figure first = topics.getFirst().figures().get(i);
            boolean count = first.digits() == 0;
            totals.add(new Figure(first.name(), count ? sum : sum / topics.size(), first.digits()));
        }
        return new Figures(topics.size(), totals, topics);
    }
}
