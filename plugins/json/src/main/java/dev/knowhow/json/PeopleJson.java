package dev.knowhow.json;

import dev.knowhow.expert.Coverage;
import dev.knowhow.expert.Coverage.Covering;
import dev.knowhow.expert.Declared;
import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Nearest;
import dev.knowhow.expert.Profile;
import dev.knowhow.expert.Topic;
import dev.knowhow.expert.Why;
import dev.knowhow.expert.Why.Places;
import dev.knowhow.expert.Why.Without;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Availability.Capacity;
import dev.knowhow.people.Join;
import dev.knowhow.people.Member;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** People who know, for programs. Addresses and handles are not part of an answer. */
public final class PeopleJson {

    private final Json json;

    /** Writes with this. */
    public PeopleJson(Json json) {
        this.json = json;
    }

    /**
     * Those who know, as lines.
     *
     * @param offset how many were left out first
     */
    public void experts(Experts experts, int offset) {
        int rank = offset;
        for (Expert expert : experts) {
            int place = ++rank;
            json.line("expert", () -> {
                json.put("rank", place);
                expert(expert);
            });
        }
        experts.leavers().forEach(expert -> json.line("leaver", () -> expert(expert)));
        experts.declared().forEach(one -> json.line("declared", () -> declared(one)));
        Nearest nearest = experts.nearest();
        if (nearest != null) {
            nearest.experts()
                    .forEach(expert -> json.line("nearest", () -> {
                        near(nearest);
                        expert(expert);
                    }));
            nearest.declared()
                    .forEach(one -> json.line("nearestDeclared", () -> {
                        near(nearest);
                        declared(one);
                    }));
        }
        json.line("answer", () -> {
            json.put("total", experts.total());
            json.put("best", experts.best());
            json.put("corrected", experts.corrected());
            NoteJson.searched(json, experts.searched());
        });
    }

    /**
     * The fields of an answer as one document: those who know, or who comes close, and what that rests on.
     *
     * @param offset how many were left out first
     */
    public void answer(Experts experts, int offset) {
        AtomicInteger rank = new AtomicInteger(offset);
        json.objects("experts", experts.experts(), expert -> {
            json.put("rank", rank.incrementAndGet());
            expert(expert);
        });
        json.objects("leavers", experts.leavers(), this::expert);
        json.objects("declared", experts.declared(), this::declared);
        Nearest nearest = experts.nearest();
        if (nearest == null) {
            json.put("nearest", null);
        } else {
            json.object("nearest", () -> {
                near(nearest);
                json.objects("experts", nearest.experts(), this::expert);
                json.objects("declared", nearest.declared(), this::declared);
            });
        }
        json.put("total", experts.total());
        json.put("best", experts.best());
        json.put("corrected", experts.corrected());
        NoteJson.searched(json, experts.searched());
    }

    private void near(Nearest nearest) {
        json.put("reach", NoteJson.word(nearest.reach()));
        json.put("topic", nearest.topic());
    }

    /** Somebody who only declares one of several topics. */
    private record OnTopic(String topic, Declared declared) {}

    private static List<OnTopic> declared(Coverage coverage) {
        return coverage.declared().entrySet().stream()
                .flatMap(topic -> topic.getValue().stream().map(one -> new OnTopic(topic.getKey(), one)))
                .toList();
    }

    private void declared(OnTopic one) {
        json.put("topic", one.topic());
        declared(one.declared());
    }

    private void declared(Declared declared) {
        json.object("member", () -> member(declared.member()));
        json.strings("declares", declared.declares());
    }

    /** Those who know about several topics, as lines. */
    public void coverage(Coverage coverage) {
        int rank = 0;
        for (Covering one : coverage.people()) {
            int place = ++rank;
            json.line("covering", () -> covering(place, one));
        }
        declared(coverage).forEach(one -> json.line("declared", () -> declared(one)));
        json.line("answer", () -> {
            json.put("total", coverage.total());
            json.strings("gaps", coverage.gaps());
            json.strings("filtered", coverage.filtered());
            NoteJson.searched(json, coverage.searched());
        });
    }

    /** The fields of an answer on several topics as one document. */
    public void answer(Coverage coverage) {
        AtomicInteger rank = new AtomicInteger();
        json.objects("people", coverage.people(), one -> covering(rank.incrementAndGet(), one));
        json.objects("declared", declared(coverage), this::declared);
        json.put("total", coverage.total());
        json.strings("gaps", coverage.gaps());
        json.strings("filtered", coverage.filtered());
        NoteJson.searched(json, coverage.searched());
    }

    private void covering(int rank, Covering one) {
        json.put("rank", rank);
        json.object("member", () -> member(one.member()));
        json.objects("parts", one.parts(), part -> {
            json.put("topic", part.topic());
            json.put("strength", part.strength());
            json.put("score", part.expert().score());
            json.put("notes", part.expert().notes());
            json.strings("declares", part.expert().declares());
            json.objects("evidence", part.expert().evidence(), this::evidence);
        });
    }

    /** Why somebody stands where they stand, as a line. */
    public void why(Why why) {
        json.line("why", () -> fields(why));
    }

    /** The fields of why somebody stands where they stand. */
    public void fields(Why why) {
        json.put("rank", why.rank());
        json.put("total", why.total());
        expert(why.expert());
        Without without = why.without();
        if (without == null) {
            json.put("without", null);
        } else {
            json.object("without", () -> {
                json.strings("notes", without.notes().stream().map(NoteId::path).toList());
                json.put("rank", without.rank());
            });
        }
        json.object("places", () -> places(why.places()));
        json.object("alike", () -> places(why.alike()));
        json.put("last", why.last());
        json.strings("thin", why.thin().stream().sorted().map(NoteJson::word).toList());
    }

    private void places(Places places) {
        json.put("best", places.best());
        json.put("worst", places.worst());
    }

    /** What somebody knows about, as lines. */
    public void profile(Profile profile) {
        for (Topic topic : profile.topics()) {
            json.line("topic", () -> topic(topic));
        }
        json.line("profile", () -> {
            json.object("member", () -> member(profile.member()));
            json.put("topics", profile.topics().size());
            json.put("notes", profile.notes());
            json.objects("joined", profile.joined(), this::join);
        });
    }

    /** The fields of what somebody knows about, as one document. */
    public void fields(Profile profile) {
        json.object("member", () -> member(profile.member()));
        json.objects("topics", profile.topics(), this::topic);
        json.put("notes", profile.notes());
        json.objects("joined", profile.joined(), this::join);
    }

    private void join(Join join) {
        json.put("name", join.name());
        json.put("reason", NoteJson.word(join.reason()));
    }

    private void topic(Topic topic) {
        json.put("name", topic.name());
        json.put("kind", NoteJson.word(topic.kind()));
        json.put("keyness", topic.keyness());
        json.put("score", topic.score());
        json.put("since", topic.since());
        json.put("last", topic.last());
        json.objects("evidence", topic.evidence(), this::evidence);
    }

    private void expert(Expert expert) {
        json.object("member", () -> member(expert.member()));
        json.put("score", expert.score());
        json.put("confidence", NoteJson.word(expert.confidence()));
        json.put("notes", expert.notes());
        json.strings("declares", expert.declares());
        json.objects("evidence", expert.evidence(), this::evidence);
    }

    /** A person. */
    public void member(Member member) {
        json.put("id", member.id());
        json.put("name", member.name());
        json.put("team", member.team());
        json.put("place", member.place());
        json.strings("languages", member.languages());
        json.strings("skills", member.skills());
        json.put("mentor", member.mentor());
        json.objects("absences", member.availability().absences(), absence -> {
            json.put("from", absence.from());
            json.put("until", absence.until());
        });
        capacity(member.availability().capacity());
        json.put("left", member.left());
        json.put("leftOn", member.leftOn());
        json.put("declared", member.declared());
        json.put("kind", NoteJson.word(member.kind()));
    }

    private void capacity(@Nullable Capacity capacity) {
        if (capacity == null) {
            json.put("capacity", null);
            return;
        }
        json.object("capacity", () -> {
            json.put("requests", capacity.requests());
            json.put("per", NoteJson.word(capacity.per()));
        });
    }

    private void evidence(Evidence evidence) {
        json.put("id", evidence.id());
        json.put("title", evidence.title());
        json.put("date", evidence.date());
        json.put("role", NoteJson.word(evidence.role()));
        json.put("part", evidence.part());
        json.object("factors", () -> {
            json.put("voice", evidence.factors().voice());
            json.put("role", evidence.factors().role());
            json.put("share", evidence.factors().share());
            json.put("rarity", evidence.factors().rarity());
            json.put("links", evidence.factors().links());
        });
        json.put("coverage", evidence.coverage());
        NoteJson.passage(json, evidence.passage());
        json.objects("bearing", evidence.bearing(), part -> {
            json.put("name", part.name());
            json.put("value", part.value());
        });
    }
}
