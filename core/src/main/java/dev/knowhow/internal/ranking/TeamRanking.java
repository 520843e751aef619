package dev.knowhow.internal.ranking;

import dev.knowhow.expert.Coverage;
import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.OwningTeam;
import dev.knowhow.expert.OwningTeam.OwnedNote;
import dev.knowhow.expert.OwningTeam.Source;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberKind;
import dev.knowhow.people.People;
import dev.knowhow.query.Vote;
import dev.knowhow.query.Vote.Association;
import dev.knowhow.query.Vote.Owner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the teams that own the notes on a topic, by the relevance of these notes. Ownership is not authorship. A team
 * with the name of the topic is excluded, because its name is no evidence.
 */
public final class TeamRanking {

    /** The number of teams in an answer. */
    private static final int MOST = 3;

    /** The number of notes on the topic that show which team owns a folder. */
    private static final int FOLDER = 3;

    /** Teams below this share of the best score are not shown. */
    private static final double LEAST = 0.25;

    private final People people;
    private final Predicate<String> findable;
    private final Map<String, Team> teams = new TreeMap<>();
    private @Nullable Set<String> known;

    /** A team whose notes are being collected. */
    private static final class Team {
        private final String name;
        private final List<OwnedNote> notes = new ArrayList<>();
        private double score;

        Team(String name) {
            this.name = name;
        }

        OwningTeam limited(int evidence) {
            return new OwningTeam(
                    name, score, notes.size(), notes.stream().limit(evidence).toList());
        }
    }

    private TeamRanking(People people, Predicate<String> findable) {
        this.people = people;
        this.findable = findable;
    }

    /**
     * Ranks teams.
     *
     * @param votes the notes that match the topic, best first
     * @param owners the owners of a note by {@code CODEOWNERS}, as written; only asked for notes on the topic
     * @param people resolves names to members
     * @param findable whether a member of some name may be found for the topic
     * @param topic the topic
     * @param evidence the largest number of notes for each team
     */
    public static List<OwningTeam> rank(
            List<Vote> votes,
            Function<NoteId, List<String>> owners,
            People people,
            Predicate<String> findable,
            String topic,
            int evidence) {
        TeamRanking ranking = new TeamRanking(people, findable);
        double best = votes.stream().mapToDouble(Vote::score).max().orElse(0);
        List<Vote> relevant = votes.stream()
                .filter(vote -> vote.coverage() >= Evidence.HALF && relevance(vote, best) >= Coverage.LEAST)
                .sorted(Comparator.comparingDouble(Vote::score).reversed().thenComparing(Vote::id))
                .toList();
        Map<String, TeamName> folders = ranking.folders(relevant);
        for (Vote vote : relevant) {
            double relevance = relevance(vote, best);
            for (Owner owner : vote.owners()) {
                if (ranking.isTeam(owner.name(), owner.team())) {
                    ranking.add(vote, relevance, owner.name(), Source.FRONT_MATTER);
                }
            }
            for (String owner : owners.apply(vote.id())) {
                if (ranking.isTeam(owner, owner.startsWith("@") && owner.contains("/"))) {
                    ranking.add(vote, relevance, owner, Source.CODEOWNERS);
                }
            }
            TeamName team = folders.get(folder(vote));
            if (team != null) {
                ranking.add(vote, relevance, team.shown(), Source.FOLDER);
            }
        }
        ranking.teams.remove(TeamName.key(topic));
        return ranking.best(evidence);
    }

    private static double relevance(Vote vote, double best) {
        return Method.BEST_NOTES.relevanceOf(vote.score(), best, 1);
    }

    /** Adds a note, once for each team, with the most reliable source. */
    private void add(Vote vote, double relevance, String written, Source source) {
        Member member = people.resolve(written);
        boolean recorded = member.declared() && member.kind() == MemberKind.TEAM;
        TeamName name = TeamName.of(recorded ? member.name() : written);
        Team team = teams.computeIfAbsent(name.key(), key -> new Team(name.shown()));
        if (team.notes.isEmpty() || !team.notes.getLast().id().equals(vote.id())) {
            team.notes.add(new OwnedNote(vote.id(), vote.title(), vote.date(), source));
            team.score += relevance;
        }
    }

    /**
     * Whether an owner is a team that may be shown.
     *
     * @param said whether the key says that it is a team; otherwise a record or another team of that name is required
     */
    private boolean isTeam(String written, boolean said) {
        Member member = people.resolve(written);
        if (member.kind() == MemberKind.BOT || !findable.test(written)) {
            return false;
        }
        return member.kind() == MemberKind.TEAM
                || (!member.declared()
                        && (said
                                || teamsOfMembers()
                                        .contains(TeamName.of(written).key())));
    }

    /** The teams of members who may be found: the others do not affect an answer. */
    private Set<String> teamsOfMembers() {
        Set<String> keys = known;
        if (keys == null) {
            keys = people.members().stream()
                    .filter(member -> findable.test(member.id().value()))
                    .map(Member::team)
                    .filter(Objects::nonNull)
                    .map(TeamName::key)
                    .collect(Collectors.toSet());
            known = keys;
        }
        return keys;
    }

    /** The folders in which people of one team wrote at least {@value #FOLDER} of the notes, and no other people. */
    private Map<String, TeamName> folders(List<Vote> votes) {
        Map<String, List<@Nullable TeamName>> writers = new HashMap<>();
        for (Vote vote : votes) {
            writers.computeIfAbsent(folder(vote), any -> new ArrayList<>()).add(writers(vote));
        }
        Map<String, TeamName> folders = new HashMap<>();
        writers.forEach((folder, names) -> {
            TeamName first = names.getFirst();
            if (first != null
                    && names.size() >= FOLDER
                    && names.stream()
                            .allMatch(name -> name != null && name.key().equals(first.key()))) {
                folders.put(folder, first);
            }
        });
        return folders;
    }

    /** The team of all who wrote a note; null if they have none, or several. */
    private @Nullable TeamName writers(Vote vote) {
        TeamName team = null;
        for (Association association : vote.associations()) {
            if (association.role() == Role.AUTHOR && findable.test(association.name())) {
                String written = people.resolve(association.name()).team();
                TeamName own = written == null ? null : TeamName.of(written);
                if (own == null || (team != null && !team.key().equals(own.key()))) {
                    return null;
                }
                team = own;
            }
        }
        return team;
    }

    private static String folder(Vote vote) {
        String path = vote.id().path();
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private List<OwningTeam> best(int evidence) {
        List<Team> sorted = teams.values().stream()
                .sorted(Comparator.<Team>comparingDouble(team -> -team.score).thenComparing(team -> team.name))
                .toList();
        return sorted.stream()
                .filter(team -> team.score >= LEAST * sorted.getFirst().score)
                .limit(MOST)
                .map(team -> team.limited(evidence))
                .toList();
    }
}
