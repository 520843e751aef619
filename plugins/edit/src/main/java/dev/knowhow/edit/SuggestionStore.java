package dev.knowhow.edit;

import dev.knowhow.note.NoteId;
import dev.knowhow.spi.StateStore;
import dev.knowhow.web.editing.Suggestion;
import dev.knowhow.web.editing.Suggestion.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Suggestions in the state: a line for each in {@code suggestions/list.tsv}, and of those that are open the file that
 * they started from and the file that they suggest. Thread-safe.
 */
final class SuggestionStore {

    private static final String LIST = "suggestions/list.tsv";
    private static final int CELLS = 8;

    /** Those decided before are forgotten. */
    private static final int MAX_DECIDED = 1000;

    private final StateStore state;

    SuggestionStore(StateStore state) {
        this.state = state;
    }

    private static String base(String id) {
        return "suggestions/" + id + ".base";
    }

    private static String text(String id) {
        return "suggestions/" + id + ".text";
    }

    /** All suggestions, the earliest first. */
    List<Suggestion> all() throws IOException {
        return parsed(state.read(LIST).orElse(null));
    }

    /** The file that a suggestion started from, and the suggested one; empty if it is not open. */
    Optional<List<byte[]>> contents(String id) throws IOException {
        byte[] base = state.read(base(id)).orElse(null);
        byte[] text = state.read(text(id)).orElse(null);
        return base == null || text == null ? Optional.empty() : Optional.of(List.of(base, text));
    }

    void add(Suggestion suggestion, byte[] base, byte[] text) throws IOException {
        state.update(base(suggestion.id()), any -> base);
        state.update(text(suggestion.id()), any -> text);
        update(all -> {
            List<Suggestion> more = new ArrayList<>(all);
            more.add(suggestion);
            return more;
        });
    }

    /** The suggestions for a note that has moved are for it at its new place. */
    void moved(NoteId from, NoteId to) throws IOException {
        if (all().stream().noneMatch(one -> one.note().equals(from))) {
            return;
        }
        update(all -> all.stream()
                .map(one -> one.note().equals(from)
                        ? new Suggestion(
                                one.id(),
                                one.state(),
                                one.when(),
                                one.member(),
                                to,
                                one.made(),
                                one.message(),
                                one.reason())
                        : one)
                .toList());
    }

    /** Decides about a suggestion; false, without effect, if it is not open. */
    boolean decide(Suggestion decided) throws IOException {
        boolean[] open = {false};
        update(all -> {
            List<Suggestion> others = new ArrayList<>(all);
            open[0] = others.removeIf(one -> one.id().equals(decided.id()) && one.state() == State.OPEN);
            if (!open[0]) {
                return all;
            }
            List<Suggestion> closed =
                    others.stream().filter(one -> one.state() != State.OPEN).toList();
            others.removeAll(closed.subList(0, Math.max(0, closed.size() - MAX_DECIDED)));
            others.add(decided);
            return others;
        });
        if (open[0]) {
            state.update(base(decided.id()), any -> null);
            state.update(text(decided.id()), any -> null);
        }
        return open[0];
    }

    private void update(UnaryOperator<List<Suggestion>> change) throws IOException {
        state.update(LIST, before -> {
            StringBuilder lines = new StringBuilder();
            change.apply(parsed(before)).forEach(one -> lines.append(line(one)));
            return lines.toString().getBytes(StandardCharsets.UTF_8);
        });
    }

    private static List<Suggestion> parsed(byte @Nullable [] list) {
        List<Suggestion> all = new ArrayList<>();
        for (String line : (list == null ? "" : new String(list, StandardCharsets.UTF_8))
                .lines()
                .toList()) {
            String[] cells = line.split("\t", -1);
            if (cells.length == CELLS) {
                all.add(new Suggestion(
                        cells[0],
                        State.valueOf(cells[1]),
                        Instant.parse(cells[2]),
                        cells[3],
                        new NoteId(cells[4]),
                        Boolean.parseBoolean(cells[5]),
                        cells[6],
                        cells[7]));
            }
        }
        return all;
    }

    private static String line(Suggestion one) {
        return String.join(
                        "\t",
                        one.id(),
                        one.state().name(),
                        one.when().toString(),
                        cell(one.member()),
                        cell(one.note().path()),
                        String.valueOf(one.made()),
                        cell(one.message()),
                        cell(one.reason()))
                + "\n";
    }

    private static String cell(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", " ");
    }
}
