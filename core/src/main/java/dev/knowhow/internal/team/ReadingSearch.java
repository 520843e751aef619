package dev.knowhow.internal.team;

import dev.knowhow.internal.link.IndexCatalog;
import dev.knowhow.internal.link.LinkResolver;
import dev.knowhow.internal.team.ReadingOrder.Ordered;
import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.query.Vote;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Finds notes to read about a topic, in the order that they state. */
final class ReadingSearch {

    private static final int MOST_RELEVANT = 20;
    private static final int MOST_NOTES = 40;

    /** A note to read has at least this share of the best score. */
    private static final double RELEVANT = 0.25;

    private static final NoteId SUMMARY = new NoteId("SUMMARY.md");
    private static final List<String> REQUIRES = List.of("requires", "prerequisites", "prerequisite");

    private final NoteIndex index;
    private final Access access;
    private final List<NoteId> summary;
    private final LinkResolver links;

    ReadingSearch(NoteIndex index, Access access) {
        this.index = index;
        this.access = access;
        this.links = new LinkResolver(new IndexCatalog(index, access));
        this.summary = summary();
    }

    /**
     * The notes about a topic, and those that they require.
     *
     * @param known the notes that the reader knows
     */
    Ordered about(String topic, Vocabulary vocabulary, Set<NoteId> known) {
        List<Vote> votes = index.votes(topic, vocabulary, access, MOST_RELEVANT).votes();
        double best = votes.stream().mapToDouble(Vote::score).max().orElse(0);
        Map<NoteId, Note> notes = new LinkedHashMap<>();
        List<NoteId> open = new ArrayList<>(votes.stream()
                .filter(vote -> vote.score() >= RELEVANT * best)
                .map(Vote::id)
                .toList());
        Predicate<NoteId> wanted = id -> !known.contains(id) && !id.equals(SUMMARY);
        for (int i = 0; i < open.size() && notes.size() < MOST_NOTES; i++) {
            NoteId id = open.get(i);
            if (wanted.test(id) && !notes.containsKey(id)) {
                index.note(id, access).ifPresent(note -> {
                    notes.put(id, note);
                    open.addAll(requires(note));
                });
            }
        }
        return ReadingOrder.of(List.copyOf(notes.values()), summary, this::requires);
    }

    private List<NoteId> summary() {
        return index.note(SUMMARY, access).stream()
                .flatMap(summary -> summary.links().stream().flatMap(link -> links.resolve(summary, link).stream()))
                .distinct()
                .toList();
    }

    private List<NoteId> requires(Note note) {
        return REQUIRES.stream()
                .flatMap(key -> note.values(key).stream())
                .flatMap(name -> links.resolve(note, new Link(Link.Kind.WIKI, bare(name), "", "", 1)).stream())
                .toList();
    }

    /** A name without the brackets of a link. */
    private static String bare(String name) {
        String text = name.strip();
        return text.startsWith("[[") && text.endsWith("]]") ? text.substring(2, text.length() - 2) : text;
    }
}
