package dev.knowhow.edit;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Origin;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.Status;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an edit may not change: who may see a note, and records of people, which grant groups. The authors of a draft
 * may publish it and add authors, since nobody else sees it.
 */
final class AccessRule {

    /** The keys of front matter that set the audience. */
    private static final List<String> KEYS = List.of("audience", "groups", "visibility");

    private static final String RECORD = "The operator changes records of people.";
    private static final String ACCESS =
            "The operator sets who may see a note: an edit keeps its audience and its days, "
                    + "and the authors of a note that is not for everyone.";

    private AccessRule() {}

    /** Why an edit is refused; empty if it may be saved. */
    static Optional<String> refusal(Note before, Note after) {
        if (before.isRecord() || after.isRecord()) {
            return Optional.of(RECORD);
        }
        boolean draft = before.status() == Status.DRAFT;
        boolean open = before.audience().isEmpty();
        boolean free = open && before.status() == Status.PUBLISHED && before.from() == null && before.until() == null;
        boolean same = before.audience().equals(after.audience())
                && KEYS.stream().allMatch(key -> Objects.equals(property(before, key), property(after, key)))
                && (draft || before.status() == after.status())
                && ((draft && open)
                        || (Objects.equals(before.from(), after.from())
                                && Objects.equals(before.until(), after.until())))
                && (free || (draft && open) || authors(before).equals(authors(after)));
        return same ? Optional.empty() : Optional.of(ACCESS);
    }

    private static String property(Note note, String key) {
        return note.properties().entrySet().stream()
                .filter(property -> property.getKey().equalsIgnoreCase(key))
                .map(property -> String.valueOf(property.getValue()))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> authors(Note note) {
        return note.attributions().stream()
                .filter(part -> part.origin() == Origin.FRONT_MATTER && part.role() == Role.AUTHOR)
                .map(Attribution::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
