package dev.knowhow.cli;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.Experts;
import dev.knowhow.people.Member;

/** People who know, for programs. Addresses and handles are not part of an answer. */
final class PeopleJson {

    private final Json json;
    private final NoteJson notes;

    PeopleJson(Json json) {
        this.json = json;
        this.notes = new NoteJson(json);
    }

    void experts(Experts experts) {
        int rank = 0;
        for (Expert expert : experts) {
            int place = ++rank;
            json.line("expert", () -> {
                json.put("rank", place);
                expert(expert);
            });
        }
        json.line("answer", () -> {
            json.put("total", experts.total());
            notes.searched(experts.searched());
        });
    }

    void expert(Expert expert) {
        json.object("member", () -> member(expert.member()));
        json.put("score", expert.score());
        json.put("notes", expert.notes());
        json.objects("evidence", expert.evidence(), this::evidence);
    }

    void member(Member member) {
        json.put("id", member.id());
        json.put("name", member.name());
        json.put("team", member.team());
        json.put("place", member.place());
        json.strings("languages", member.languages());
        json.strings("skills", member.skills());
        json.put("mentor", member.mentor());
        json.put("left", member.left());
        json.put("leftOn", member.leftOn());
        json.put("declared", member.declared());
    }

    void evidence(Evidence evidence) {
        json.put("id", evidence.id());
        json.put("title", evidence.title());
        json.put("date", evidence.date());
        json.put("role", NoteJson.word(evidence.role()));
        json.put("part", evidence.part());
        notes.passage(evidence.passage());
    }
}
