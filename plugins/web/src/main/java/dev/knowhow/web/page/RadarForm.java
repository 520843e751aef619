package dev.knowhow.web.page;

import dev.knowhow.present.question.Arguments;
import dev.knowhow.query.Radar;
import dev.knowhow.text.Fold;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that selects items of the radar.
 *
 * @param item words of the title, an alias or a tag
 * @param selects the choices of quadrants, rings and moves
 * @param since the first day of the period; null for the usual one
 * @param asOf the last day of the period; null for the usual one
 * @param due whether only items whose review is due are selected
 */
record RadarForm(
        String item,
        List<Select> selects,
        @Nullable LocalDate since,
        @Nullable LocalDate asOf,
        boolean due) {

    /** A choice. */
    record Select(String name, String label, List<Choice> choices) {}

    /**
     * A value of a choice.
     *
     * @param label what is shown instead of the value, in the language of the reader; empty to show the value
     */
    record Choice(String value, String label, boolean chosen) {}

    /** The form of a question, with its current values. */
    static RadarForm of(Radar radar, Arguments arguments) {
        List<String> moves = arguments.texts("move");
        return new RadarForm(
                arguments.text("item"),
                List.of(
                        names("quadrant", "Quadrant", radar.quadrants(), arguments),
                        names("ring", "Ring", radar.rings(), arguments),
                        new Select(
                                "move",
                                "Move",
                                List.of(
                                        new Choice("new", "new", moves.contains("new")),
                                        new Choice("in", "moved in", moves.contains("in")),
                                        new Choice("out", "moved out", moves.contains("out")),
                                        new Choice("unchanged", "unchanged", moves.contains("unchanged"))))),
                arguments.day("since"),
                arguments.day("asOf"),
                arguments.flag("due"));
    }

    private static Select names(String name, String label, List<String> all, Arguments arguments) {
        List<String> chosen = arguments.texts(name).stream().map(Fold::of).toList();
        return new Select(
                name,
                label,
                all.stream()
                        .map(each -> new Choice(each, "", chosen.contains(Fold.of(each))))
                        .toList());
    }
}
