package dev.knowhow.web.page;

import dev.knowhow.expert.Declared;
import dev.knowhow.present.MemberLabel;
import dev.knowhow.web.page.PageContext.PersonLine;
import java.util.List;

/** A list entry: a person with self-declared skills. */
record DeclaredLine(PersonLine person, String declares) {

    static List<DeclaredLine> of(PageContext context, List<Declared> declared) {
        return declared.stream()
                .filter(one -> context.isFound(one.member()))
                .map(one -> new DeclaredLine(context.person(one.member()), MemberLabel.declares(one.declares())))
                .toList();
    }
}
