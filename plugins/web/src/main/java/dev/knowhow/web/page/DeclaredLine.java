package dev.knowhow.web.page;

import dev.knowhow.expert.Declared;
import dev.knowhow.present.MemberLabel;
import dev.knowhow.web.page.Visit.PersonLine;
import java.util.List;

/** Somebody who only declares a skill, as shown in lists. */
record DeclaredLine(PersonLine person, String declares) {

    static List<DeclaredLine> of(Visit visit, List<Declared> declared) {
        return declared.stream()
                .filter(one -> visit.isFound(one.member()))
                .map(one -> new DeclaredLine(visit.person(one.member()), MemberLabel.declares(one.declares())))
                .toList();
    }
}
