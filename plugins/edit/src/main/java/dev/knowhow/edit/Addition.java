package dev.knowhow.edit;

import dev.knowhow.Session;
import dev.knowhow.markdown.frontmatter.FrontMatterText;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import dev.knowhow.people.Member;
import dev.knowhow.web.editing.UneditableException;
import dev.knowhow.web.part.NoteAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a member adds to the text of a note. Those who may not edit the note may add, so an addition changes nothing
 * else: not its title, tags or audience, nor the roles of others.
 */
final class Addition {

    /** The key of those who said that they can answer a question. */
    static final String OFFERED = "can_answer";

    private static final String ANSWERED = "answered_by";
    private static final String COMMENTS = "Comments";
    private static final String PROBE = "Probe of open blocks";
    private static final Pattern TAG = Pattern.compile("(?<![\\p{L}\\p{N}/#&`])#[\\p{L}\\p{N}_/-]+");
    private static final List<String> NEXT = List.of("review_by", "review_on", "review_date", "next_review", "review");
    private static final List<String> LAST = List.of("last_reviewed_on", "last_reviewed", "reviewed_on", "reviewed");
    private static final List<String> REVIEWERS = List.of("reviewed_by", "reviewers", "reviewer");

    private final Session session;
    private final Note before;
    private final String text;
    private final Member member;
    private final LocalDate today;

    /**
     * Takes a note.
     *
     * @param before the note as parsed from the text, without what is known from elsewhere
     * @param text the whole text, with {@code \n} as line end
     */
    Addition(Session session, Note before, String text, Member member, LocalDate today) {
        this.session = session;
        this.before = before;
        this.text = text;
        this.member = member;
        this.today = today;
    }

    /**
     * The text with an addition.
     *
     * @throws UneditableException if it would change something else, or cannot be written
     */
    String with(NoteAction action, String typed) {
        if (typed.codePoints().anyMatch(sign -> sign != '\n' && sign != '\t' && Character.isISOControl(sign))) {
            throw new UneditableException("The text has a character that cannot be saved.");
        }
        return switch (action) {
            case ANSWER -> safe(typed, this::answer, true);
            case COMMENT -> safe(typed, this::comment, false);
            case OFFER -> changed(withMember(matter(text), List.of(OFFERED)));
            case REVIEW -> changed(reviewed(typed));
            case THANK -> text;
        };
    }

    private interface Form {
        String with(String typed);
    }

    /** First as typed; if that adds tags, with tags as code. */
    private String safe(String typed, Form form, boolean open) {
        if (typed.isBlank()) {
            throw new UneditableException("Write a text first.");
        }
        for (String one : List.of(typed, TAG.matcher(typed).replaceAll("`$0`"))) {
            String after = form.with(one.strip());
            if (keepsTheRest(after) && (!open || isClosed(after))) {
                return after;
            }
        }
        throw new UneditableException(
                "This text would change the note itself: it has tags or properties, or an open block of code.");
    }

    private String answer(String typed) {
        Section last = before.sections().isEmpty() ? null : before.sections().getLast();
        boolean inAnswers = last != null
                && last.path().stream().anyMatch(heading -> heading.strip().equalsIgnoreCase("answers"));
        FrontMatterText credited = FrontMatterText.of(text)
                .flatMap(matter -> withName(matter, List.of(ANSWERED)))
                .orElse(null);
        String heading = inAnswers
                ? "### " + member.name() + ", " + today
                : credited == null
                        ? "## Answer\n\n" + member.name() + ", " + today + ":"
                        : "## Answer by " + member.name();
        return end(credited == null ? text : credited.text()) + heading + "\n\n" + typed + "\n";
    }

    /** A quotation ends each block in it, so that no comment contains the next one. */
    private String comment(String typed) {
        boolean begun = !before.sections().isEmpty()
                && before.sections().getLast().path().contains(COMMENTS);
        return end(text)
                + (begun ? "" : "## " + COMMENTS + "\n\n")
                + "**" + member.name() + "**, " + today + ":\n\n"
                + typed.lines().map(line -> ("> " + line).stripTrailing()).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String end(String text) {
        String stripped = text.stripTrailing();
        return stripped.isEmpty() ? "" : stripped + "\n\n";
    }

    private static FrontMatterText matter(String text) {
        return FrontMatterText.of(text).orElseThrow(Addition::unwritable);
    }

    private static UneditableException unwritable() {
        return new UneditableException("The front matter of this note cannot be changed by a form. Edit the note.");
    }

    private FrontMatterText withMember(FrontMatterText matter, List<String> keys) {
        return withName(matter, keys).orElseThrow(Addition::unwritable);
    }

    private Optional<FrontMatterText> withName(FrontMatterText matter, List<String> keys) {
        String key = matter.present(keys);
        String id = member.id().value();
        List<String> names = matter.words(key);
        return names.stream().anyMatch(name -> name.equalsIgnoreCase(id))
                ? Optional.of(matter)
                : matter.with(key, Stream.concat(names.stream(), Stream.of(id)).toList());
    }

    private FrontMatterText reviewed(String typed) {
        LocalDate next;
        try {
            next = LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw new UneditableException("Write the day of the next review, such as 2027-06-01.");
        }
        if (!next.isAfter(today)) {
            throw new UneditableException("The next review is on a later day than today.");
        }
        FrontMatterText matter = matter(text);
        String last = matter.present(LAST);
        if (!matter.words(last).isEmpty()) {
            matter = matter.with(last, today.toString()).orElseThrow(Addition::unwritable);
        }
        matter = matter.with(matter.present(NEXT), next.toString()).orElseThrow(Addition::unwritable);
        return withMember(matter, REVIEWERS);
    }

    private String changed(FrontMatterText matter) {
        if (!keepsTheRest(matter.text())) {
            throw unwritable();
        }
        return matter.text();
    }

    /** A heading after the text has to be one. */
    private boolean isClosed(String after) {
        return parsed(after + "\n## " + PROBE + "\n").sections().stream()
                .anyMatch(section -> section.heading().equals(PROBE));
    }

    private Note parsed(String after) {
        return session.parse(before.id(), after.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new UneditableException("The text is not a note: it cannot be read."));
    }

    private boolean keepsTheRest(String text) {
        Note after = parsed(text);
        return AccessRule.refusal(before, after).isEmpty()
                && fixed(before).equals(fixed(after))
                && others(before).equals(others(after))
                && properties(before).equals(properties(after));
    }

    private static List<Object> fixed(Note note) {
        List<Object> values = new ArrayList<>(List.of(
                note.title(),
                Set.copyOf(note.tags()),
                note.aliases(),
                note.status(),
                note.audience(),
                note.isRecord()));
        values.add(Optional.ofNullable(note.kind()));
        values.add(Optional.ofNullable(note.created()));
        return values;
    }

    /** The attributions of other people. */
    private List<String> others(Note note) {
        return note.attributions().stream()
                .filter(part -> part.role() != Role.MENTIONED)
                .filter(part -> !part.name().equalsIgnoreCase(member.id().value()))
                .sorted(Comparator.comparing(Attribution::role).thenComparing(Attribution::name))
                .map(part -> part.role() + " " + part.name())
                .toList();
    }

    private static List<String> properties(Note note) {
        Set<String> own = Stream.of(List.of(OFFERED, ANSWERED), NEXT, LAST, REVIEWERS)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        return note.properties().entrySet().stream()
                .filter(one ->
                        !own.contains(one.getKey().toLowerCase(Locale.ROOT).replace('-', '_')))
                .map(one -> one.getKey() + "=" + one.getValue())
                .sorted()
                .toList();
    }
}
