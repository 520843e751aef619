package dev.knowhow.present.question;

import dev.knowhow.Session;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.SimilarNames;
import dev.knowhow.present.Target;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Finds names of people in texts. A person without consent to be found is treated as unknown. */
public final class KnownPeople {

    private static final int MOST_WORDS = 4;

    private final People people;
    private final Function<String, List<Member>> called;

    /** Finds names of the people that a viewer may see. */
    public KnownPeople(Session session) {
        this(session.people(Purpose.SEARCH), session::called);
    }

    KnownPeople(People people, Function<String, List<Member>> called) {
        this.people = people;
        this.called = called;
    }

    /**
     * The start of the name at the end of a text, as in {@code tail latency Ana Ruiz}: the longest ending that is a
     * name of a person, else the last word.
     */
    public int nameStart(List<String> words) {
        for (int start = Math.max(1, words.size() - MOST_WORDS); start < words.size() - 1; start++) {
            String name = String.join(" ", words.subList(start, words.size()));
            if (!name.isBlank() && isKnown(name)) {
                return start;
            }
        }
        return words.size() - 1;
    }

    private boolean isKnown(String name) {
        return people.find(name).isPresent() || !called.apply(name).isEmpty();
    }

    /**
     * The answer to a question about an unknown or ambiguous name: the people it may mean.
     *
     * @param title the title for a name that is not ambiguous
     */
    Answer missing(String name, String title) {
        List<Member> all = called.apply(name);
        return Answer.missing(
                all.size() < 2
                        ? Listing.of(title).notes(remark(name)).step("See all people.", new Target.OfQuestion("people"))
                        : Listing.of("“" + name + "” may be " + all.size() + " people; give the id of one")
                                .items(all.stream()
                                        .map(member -> Item.of(member.id().value())
                                                .to(new Target.OfMember(member))
                                                .about(member.name(), team(member)))
                                        .toList()));
    }

    private static String team(Member member) {
        return member.team() == null ? "" : member.team();
    }

    /** The people that a name without a record may mean, as in {@code Did you mean Ana Ruiz (ana)?}; may be empty. */
    String remark(String name) {
        if (isKnown(name)) {
            return "";
        }
        Map<String, Set<String>> names = new LinkedHashMap<>();
        for (Member member : people.members()) {
            names.put(member.name() + " (" + member.id() + ")", names(member));
        }
        List<String> similar = SimilarNames.to(name, names);
        return similar.isEmpty() ? "" : "Did you mean " + String.join(", or ", similar) + "?";
    }

    private static Set<String> names(Member member) {
        var names = new LinkedHashSet<String>();
        names.add(member.id().value());
        names.add(member.name());
        names.addAll(member.aliases());
        names.addAll(member.handles());
        return names;
    }
}
