package dev.knowhow.cli.evaluate;

import dev.knowhow.cli.evaluate.Figures.Figure;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.cli.text.Width;
import dev.knowhow.json.EnumNames;
import dev.knowhow.json.EvaluationShapes;
import dev.knowhow.json.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows the figures of a run. */
public final class FigureView {

    private final Invocation invocation;
    private final Figures figures;

    /** Creates a view that prints for an invocation. */
    public FigureView(Invocation invocation, Figures figures) {
        this.invocation = invocation;
        this.figures = figures;
    }

    /** Prints the figures of a run. */
    public void print(Task task, Timing timing) {
        if (invocation.json()) {
            json(task, timing);
        } else {
            table();
        }
    }

    private void table() {
        List<Figure> heads = figures.figures();
        int first = "topics".length();
        if (invocation.flag("--per-topic")) {
            for (var topic : figures.perTopic()) {
                first = Math.max(first, Width.of(Plain.line(topic.topic())));
            }
        }
        invocation.out().println(row("topics", heads.stream().map(Figure::name).toList(), heads, first));
        if (invocation.flag("--per-topic")) {
            for (var topic : figures.perTopic()) {
                invocation.out().println(row(Plain.line(topic.topic()), values(topic.figures()), heads, first));
            }
        }
        invocation.out().println(row(String.valueOf(figures.topics()), values(heads), heads, first));
    }

    /** Prints the figures of several runs in rows, each with its name. */
    public static void compare(Invocation invocation, Map<String, Figures> all) {
        if (invocation.json()) {
            try (var json = new Json(invocation.out())) {
                all.forEach((name, figures) -> json.line(
                        "figures",
                        EvaluationShapes.RANKING,
                        new EvaluationShapes.Named(name, numbers(figures.figures()))));
            }
            return;
        }
        List<Figure> heads = all.values().iterator().next().figures();
        int first = all.keySet().stream().mapToInt(Width::of).max().orElse(0);
        invocation.out().println(row("", heads.stream().map(Figure::name).toList(), heads, first));
        all.forEach((name, figures) -> invocation.out().println(row(name, values(figures.figures()), heads, first)));
    }

    private static String row(String name, List<String> cells, List<Figure> heads, int first) {
        var row = new StringBuilder(Width.pad(name, first));
        for (int i = 0; i < cells.size(); i++) {
            int width = Math.max(heads.get(i).name().length(), 6);
            row.append("  ")
                    .append(" ".repeat(Math.max(0, width - cells.get(i).length())))
                    .append(cells.get(i));
        }
        return row.toString();
    }

    private static List<String> values(List<Figure> figures) {
        return figures.stream().map(FigureView::value).toList();
    }

    /** Rounded like C's printf, half to even, so that it reads the same as what other tools print. */
    static String value(Figure figure) {
        return new BigDecimal(figure.value())
                .setScale(figure.digits(), RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private void json(Task task, Timing timing) {
        try (var json = new Json(invocation.out())) {
            if (invocation.flag("--per-topic")) {
                for (var topic : figures.perTopic()) {
                    json.line(
                            "topic",
                            EvaluationShapes.TOPIC,
                            new EvaluationShapes.Named(topic.topic(), numbers(topic.figures())));
                }
            }
            json.line(
                    "figures",
                    EvaluationShapes.RUN,
                    new EvaluationShapes.Run(
                            EnumNames.of(task),
                            figures.topics(),
                            numbers(figures.figures()),
                            timing.millis(0.5),
                            timing.millis(0.99)));
        }
    }

    private static Map<String, Number> numbers(List<Figure> figures) {
        Map<String, Number> numbers = new LinkedHashMap<>();
        for (Figure figure : figures) {
            Number value = figure.value();
            numbers.put(figure.name(), figure.digits() == 0 ? value.longValue() : value);
        }
        return numbers;
    }
}
