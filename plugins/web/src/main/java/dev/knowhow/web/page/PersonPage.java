package dev.knowhow.web.page;

import dev.knowhow.expert.Profile;
import dev.knowhow.expert.Topic;
import dev.knowhow.feed.Channel;
import dev.knowhow.people.Member;
import dev.knowhow.present.Counts;
import dev.knowhow.present.ListText;
import dev.knowhow.present.MemberLabel;
import dev.knowhow.query.Clause;
import dev.knowhow.query.Clause.Filter;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.query.Keyword;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchQuery.Order;
import dev.knowhow.query.SearchResults;
import dev.knowhow.web.drawing.Years;
import dev.knowhow.web.page.PageContext.PersonLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The page of a person: topics and notes. */
public final class PersonPage {

    private static final int TOPICS = 12;
    private static final int NOTES = 12;
    private static final int ACTS = 5;

    private PersonPage() {}

    /** The data of the template. */
    private record View(
            PersonLine person,
            String languages,
            String skills,
            String joined,
            String notes,
            List<TopicLine> topics,
            List<TopicLine> more,
            Years years,
            List<HitLine> written,
            @Nullable String all,
            List<ActLine> acts,
            String recognition,
            @Nullable String handover) {}

    /** What another person did. */
    private record ActLine(String day, String title, String href, String about) {}

    /** A topic of the person. */
    private record TopicLine(String name, String href, String why, int bar, String notes, String span) {}

    /** The page of a member; empty without their consent. */
    static Optional<Page> of(PageContext context, Profile profile) {
        return context.isFound(profile.member()) ? Optional.of(page(context, profile)) : Optional.empty();
    }

    private static Page page(PageContext context, Profile profile) {
        Member member = profile.member();
        List<TopicLine> topics = topics(context, profile);
        int shown = Math.min(TOPICS, topics.size());
        Filter theirs = new Filter(Field.AUTHOR, Set.of(member.id().value()));
        SearchResults written = context.session()
                .search(SearchQuery.of("")
                        .withClause(Clause.nothing().and(theirs))
                        .withOrder(Order.NEWEST)
                        .withLimit(NOTES)
                        .withoutPassages()
                        .withFacets(Set.of(Field.YEAR)));
        View view = new View(
                context.person(member),
                String.join(", ", member.languages()),
                String.join(", ", member.skills()),
                MemberLabel.joined(profile.joined()),
                Counts.of(profile.notes(), "note"),
                topics.subList(0, shown),
                topics.subList(shown, topics.size()),
                Years.of(years(written)),
                written.hits().stream().map(hit -> HitLine.of(context, hit)).toList(),
                written.total() > written.hits().size()
                        ? context.links()
                                .search(SearchForm.newest(
                                                "",
                                                Map.of(
                                                        Field.AUTHOR,
                                                        List.of(member.id().value())))
                                        .encoded())
                        : null,
                acts(context, member),
                context.links().recognition(member.id()),
                context.session().seesHandover(member) ? context.links().handover(member.id()) : null);
        return Page.of(member.name(), "person", view)
                .channel(Channel.person(member))
                .data(data(context, member, topics.subList(0, shown)));
    }

    /** The latest acts; none in a static site, which has no page of them. */
    private static List<ActLine> acts(PageContext context, Member member) {
        return context.links().live()
                ? context.session().recognition(member.id().value()).stream()
                        .flatMap(all -> all.latest(ACTS).acts().stream())
                        .map(act -> new ActLine(
                                act.day() == null ? "" : act.day().toString(),
                                act.title(),
                                context.links().note(act.id(), ""),
                                ListText.act(act)))
                        .toList()
                : List.of();
    }

    private static String data(PageContext context, Member member, List<TopicLine> topics) {
        return LinkedData.of("Person", person -> {
            person.put("name", member.name())
                    .put("url", context.links().person(member.id()))
                    .all("knowsAbout", topics.stream().map(TopicLine::name).toList())
                    .all("knowsLanguage", member.languages());
            if (member.team() != null) {
                person.thing("memberOf", "Organization", team -> team.put("name", member.team()));
            }
        });
    }

    private static List<TopicLine> topics(PageContext context, Profile profile) {
        // bars show keyness, by which the topics are ordered
        double best =
                profile.topics().stream().mapToDouble(Topic::keyness).max().orElse(1);
        return profile.topics().stream()
                .map(topic -> new TopicLine(
                        topic.name(),
                        href(context, topic),
                        context.links().why(topic.name(), profile.member().id()),
                        best > 0 ? (int) Math.round(100 * Math.max(0, topic.keyness()) / best) : 0,
                        Counts.of(topic.evidence().size(), "note"),
                        ListText.span(topic.since(), topic.last())))
                .toList();
    }

    /** A topic that is neither a tag nor in the vocabulary links to a search. */
    private static String href(PageContext context, Topic topic) {
        return topic.kind() == Keyword.Kind.WORDS
                ? context.links().search(UrlEncoding.q(topic.name()))
                : context.links().topic(topic.name());
    }

    static Map<Integer, Long> years(SearchResults results) {
        Map<Integer, Long> years = new TreeMap<>();
        for (Facet facet : results.facets()) {
            if (facet.field().equals(Field.YEAR)) {
                facet.values().forEach(value -> years.put(Integer.parseInt(value.value()), value.notes()));
            }
        }
        return years;
    }
}
