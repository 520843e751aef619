package dev.knowhow.cli;

import dev.knowhow.cli.text.Plain;
import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Why;
import dev.knowhow.expert.Why.Places;
import dev.knowhow.expert.Why.Thin;
import dev.knowhow.expert.Why.Without;
import dev.knowhow.note.NoteId;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints how firmly somebody stands where they stand. */
final class StandingView {

    private static final Map<Thin, String> THIN = Map.of(
            Thin.ONLY_DECLARED, "they say so of themselves, and no note speaks for it",
            Thin.ONE_NOTE, "one note carries nearly all of it",
            Thin.ONLY_NAMED, "they are only named in these notes",
            Thin.OLD, "nothing from the last three years of the topic",
            Thin.PART_OF_QUESTION, "no note has even half of what was asked");

    private final Page page;

    StandingView(Page page) {
        this.page = page;
    }

    void print(Why why) {
        page.blank();
        page.wrapped(2, without(why.without(), why), UnaryOperator.identity());
        line("how sure", sure(why));
        if (why.last() != null) {
            line("last wrote", why.last().toString());
        }
        if (!why.thin().isEmpty()) {
            line("thin", why.thin().stream().sorted().map(THIN::get).collect(Collectors.joining("; ")));
        }
    }

    private void line(String name, String text) {
        page.wrapped(2, name + ": " + text, UnaryOperator.identity());
    }

    private static String without(@Nullable Without without, Why why) {
        if (without == null) {
            return "firm: no three notes gone would move them down";
        }
        String notes =
                without.notes().stream().map(id -> "'" + title(id, why) + "'").collect(Collectors.joining(" and "));
        return "without " + notes + ": "
                + (without.rank() == 0 ? "nothing would speak for them" : "rank " + without.rank());
    }

    private static String title(NoteId id, Why why) {
        return Plain.line(why.expert().evidence().stream()
                .filter(one -> one.id().equals(id))
                .map(Evidence::title)
                .findFirst()
                .orElse(id.path()));
    }

    private static String sure(Why why) {
        String might = "had other notes been written, " + ranks(why.places());
        return why.alike().best() == why.alike().worst()
                ? might + "; stands apart from all others"
                : might + "; not distinguishable from " + ranks(why.alike());
    }

    private static String ranks(Places places) {
        return places.best() == places.worst()
                ? "rank " + places.best()
                : "ranks " + places.best() + " to " + places.worst();
    }
}
