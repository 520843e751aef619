package dev.knowhow.markdown.frontmatter;

import dev.knowhow.markdown.source.Problems;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Status;
import dev.knowhow.text.Fold;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the publication status and the audience of a note. A value that cannot be understood hides the note. */
public final class Visibility {

    private static final List<String> AUDIENCE = List.of("audience", "groups", "visibility");
    private static final Set<String> EVERYONE = Set.of("public", "everyone", "all", "*");

    private final FrontMatter matter;
    private final Dates dates;
    private final Problems problems;
    private final LocalDate today;

    /** Creates a reader for the visibility of a note; the clock gives today's date. */
    public Visibility(FrontMatter matter, Dates dates, Problems problems, Clock clock) {
        this.matter = matter;
        this.dates = dates;
        this.problems = problems;
        this.today = LocalDate.now(clock);
    }

    /** The status: published, unlisted or draft. */
    public Status status(NoteId id) {
        if (isDraft(id) || hasUnclearAudience()) {
            return Status.DRAFT;
        }
        boolean unlisted = matter.isTrue("unlisted")
                || matter.isTrue("hidden")
                || Boolean.TRUE.equals(FrontMatter.flag(matter.get("search", "exclude")))
                || isPartial(id);
        return unlisted ? Status.UNLISTED : Status.PUBLISHED;
    }

    /** The publication date if it is in the future, else null. */
    public @Nullable LocalDate from(NoteId id, @Nullable LocalDate created) {
        LocalDate published = dates.at("publish-date");
        boolean waits = matter.isTrue("draft-if-future-date") || isIn(id, "_posts");
        LocalDate from = published == null && waits ? created : published;
        return from != null && from.isAfter(today) ? from : null;
    }

    /** The last day on which it is published; null if unlimited. */
    public @Nullable LocalDate until() {
        return dates.at("expiry-date");
    }

    /** The groups and members with access to the note, in lower case; empty for everyone. */
    public Set<String> audience() {
        Set<String> audience = new LinkedHashSet<>();
        for (String key : AUDIENCE) {
            List<String> words = words(matter.get(key));
            if (words.stream().noneMatch(EVERYONE::contains)) {
                audience.addAll(words);
            }
        }
        return audience;
    }

    private boolean isDraft(NoteId id) {
        return matter.isTrue("draft")
                || "draft".equalsIgnoreCase(matter.text("status"))
                || matter.isFalse("published")
                || matter.isFalse("publish")
                || matter.isFalse("public")
                || matter.isTrue("private")
                || isIn(id, "_drafts");
    }

    private static boolean isIn(NoteId id, String folder) {
        return ("/" + id.folder() + "/").contains("/" + folder + "/");
    }

    /** In Docusaurus, {@code _part.md} is a fragment of other pages; in Hugo, {@code _index.md} is a page. */
    private static boolean isPartial(NoteId id) {
        return id.fileName().startsWith("_") && !id.baseName().equals("_index");
    }

    private boolean hasUnclearAudience() {
        for (String key : AUDIENCE) {
            Object value = matter.get(key);
            if (value != null && words(value).isEmpty()) {
                problems.error(
                        matter.line(key),
                        key + " contains no names, so the note is treated as a draft",
                        "list groups or members, or remove it");
                return true;
            }
        }
        return false;
    }

    private static List<String> words(@Nullable Object value) {
        List<String> words = new ArrayList<>();
        for (Object element : FrontMatter.elements(value)) {
            if (element instanceof Map || element instanceof List) {
                return List.of();
            }
            for (String word : element.toString().split(value instanceof List ? "," : "[,\\s]+")) {
                if (!word.isBlank()) {
                    words.add(Fold.ofCase(ListValues.unlinked(word)));
                }
            }
        }
        return words;
    }
}
