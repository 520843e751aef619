package dev.knowhow.internal.people;

import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.people.MailmapLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Reads git's {@code .mailmap}: names and addresses in the history that belong to one person. */
final class Mailmap {

    static final String FILE = ".mailmap";

    private Mailmap() {}

    /** Collects the lines about one person. */
    private static final class Identity {
        final int line;
        String name = "";
        final Set<String> emails = new LinkedHashSet<>();
        final Set<String> pairs = new LinkedHashSet<>();

        Identity(int line) {
            this.line = line;
        }
    }

    /**
     * The people of a mailmap, each once. Lines with the same proper address are one person, and so are lines without
     * an address and with the same proper name.
     */
    static List<PersonRecord> read(byte[] content, Consumer<Problem> problems) {
        Map<String, Identity> people = new LinkedHashMap<>();
        String text = new String(content, StandardCharsets.UTF_8);
        MailmapLine.read(text, line -> problems.accept(unreadable(line))).forEach(line -> take(people, line, problems));
        List<PersonRecord> records = new ArrayList<>();
        joinedByEmail(people.values(), problems)
                .forEach(person ->
                        records.add(PersonRecord.named(FILE, person.line, person.name, person.emails, person.pairs)));
        return records;
    }

    /** An address belongs to one person only; another claim is a problem. */
    private static Collection<Identity> joinedByEmail(Collection<Identity> people, Consumer<Problem> problems) {
        Map<String, Identity> byEmail = new HashMap<>();
        Set<Identity> joined = new LinkedHashSet<>();
        for (Identity person : people) {
            Identity known = person.emails.stream()
                    .map(byEmail::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(person);
            joined.add(known);
            compare(known, person.name, person.line, problems);
            known.name = known.name.isEmpty() ? person.name : known.name;
            known.emails.addAll(person.emails);
            known.pairs.addAll(person.pairs);
            known.emails.forEach(email -> byEmail.putIfAbsent(email, known));
        }
        return joined;
    }

    private static void compare(Identity known, String name, int line, Consumer<Problem> problems) {
        if (!known.name.isEmpty() && !name.isEmpty() && !NameKey.of(known.name).equals(NameKey.of(name))) {
            problems.accept(new Problem(
                    Severity.WARNING,
                    FILE,
                    line,
                    "gives an address of " + known.name + " to " + name + "; it stays with " + known.name,
                    "leave one proper name for each address"));
        }
    }

    private static Problem unreadable(int line) {
        return new Problem(
                Severity.WARNING,
                FILE,
                line,
                "is not a line of a mailmap, ignored",
                "write 'Proper Name <proper@address> Other Name <other@address>'");
    }

    private static void take(Map<String, Identity> people, MailmapLine line, Consumer<Problem> problems) {
        String properName = NameKey.tidy(line.properName());
        String properEmail = email(line.properAddress());
        String seenName = NameKey.tidy(line.seenName());
        String seenEmail = email(line.seenAddress());
        String key = !properEmail.isEmpty() ? properEmail : properName.isEmpty() ? seenEmail : NameKey.of(properName);
        Identity person = people.computeIfAbsent(key, any -> new Identity(line.number()));
        compare(person, properName, line.number(), problems);
        if (person.name.isEmpty()) {
            person.name = properName;
        }
        if (!properEmail.isEmpty()) {
            person.emails.add(properEmail);
        }
        if (!seenName.isEmpty()) {
            person.pairs.add(seenName + " <" + seenEmail + ">");
        } else if (!seenEmail.isEmpty()) {
            person.emails.add(seenEmail);
        }
    }

    private static String email(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
