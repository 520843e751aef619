package dev.knowhow.internal.people;

import dev.knowhow.people.Member;
import dev.knowhow.people.MemberKind;
import dev.knowhow.people.People;
import dev.knowhow.people.WrittenName;
import dev.knowhow.text.FoldedWord;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The forms of names in texts, and the person of each form. A handle or an address is unambiguous. A name counts if it
 * has two words or more, since a single word may mean anything.
 *
 * @param handles names after an {@code @} or in a profile URL, in lower case
 * @param emails e-mail addresses, in lower case
 * @param names full names, as folded words with a space between them
 */
record NameForms(Map<String, String> handles, Map<String, String> emails, Map<String, String> names) {

    /** An id such as {@code jane-doe} that consists of the parts of a name. */
    private static final Pattern JOINED = Pattern.compile("\\p{L}{2,}(?:[-_.]\\p{L}{2,}){1,3}");

    /** Ids are read as names only if at most one in ten handles is not a name. */
    private static final int FOUND_BY_NAME = 10;

    /**
     * The forms of all names.
     *
     * @param pairs full names by handle
     */
    static NameForms of(People people, Collection<String> named, Map<String, String> pairs) {
        NameForms forms = new NameForms(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        for (Member member : people.members()) {
            if (member.kind() == MemberKind.PERSON) {
                forms.addMember(member, people);
            }
        }
        Set<String> undeclared = new TreeSet<>();
        for (String name : named) {
            if (people.resolve(name).kind() != MemberKind.PERSON) {
                continue;
            }
            if (people.find(name).isEmpty()) {
                undeclared.add(NameKey.tidy(name));
            } else {
                forms.add(name, people.resolve(name).id().value());
            }
        }
        // a name as written has precedence over one that is derived from an id
        undeclared.forEach(name -> forms.add(name, name));
        undeclared.forEach(name -> {
            String full = pairs.get(NameKey.of(name));
            if (full != null) {
                forms.add(full, name);
            }
        });
        if (idsAreNames(undeclared, pairs)) {
            undeclared.stream()
                    .filter(name -> JOINED.matcher(name).matches())
                    .forEach(name ->
                            forms.names.putIfAbsent(FoldedWord.spaced(name).strip(), name));
        }
        return forms;
    }

    /**
     * Whether ids are read as names. If many people use handles that are not names, only the others would be found by
     * name, and people with such handles often write most.
     */
    private static boolean idsAreNames(Set<String> undeclared, Map<String, String> pairs) {
        long handles = undeclared.stream()
                .filter(name -> !name.contains(" ") && !name.contains("@"))
                .filter(name -> !JOINED.matcher(name).matches() && !pairs.containsKey(NameKey.of(name)))
                .count();
        return FOUND_BY_NAME * handles <= undeclared.size();
    }

    private void addMember(Member member, People people) {
        String id = member.id().value();
        Set<String> names = new HashSet<>(member.aliases());
        names.add(member.name());
        names.add(id);
        names.addAll(member.handles());
        names.addAll(member.emails());
        for (String name : names) {
            // a name of several people is ambiguous
            if (people.find(name).filter(member::equals).isPresent()) {
                add(name, id);
            }
        }
    }

    private void add(String name, String target) {
        WrittenName written = WrittenName.of(name);
        if (!written.address().isEmpty()) {
            emails.putIfAbsent(written.address(), target);
            if (!written.name().isEmpty()) {
                add(written.name(), target);
            }
        } else if (NameKey.isFull(name)) {
            names.putIfAbsent(FoldedWord.spaced(name).strip(), target);
        } else if (!name.contains(" ")) {
            handles.putIfAbsent(NameKey.of(name), target);
        }
    }

    /** The full names that name different people in both. */
    static Set<String> changedNames(NameForms before, NameForms after) {
        return changed(before.names, after.names);
    }

    /** The handles and addresses that name different people in both, as keys of links. */
    static Set<String> changedKeys(NameForms before, NameForms after) {
        Set<String> keys = new TreeSet<>();
        changed(before.handles, after.handles).forEach(handle -> keys.add(TextNames.KEY + handle));
        changed(before.emails, after.emails).forEach(email -> keys.add(TextNames.KEY + email));
        return keys;
    }

    private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        Set<String> changed = new TreeSet<>();
        for (Map<String, String> one : List.of(before, after)) {
            for (String form : one.keySet()) {
                String was = before.get(form);
                if (was == null || !was.equals(after.get(form))) {
                    changed.add(form);
                }
            }
        }
        return changed;
    }
}
