package dev.knowhow.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The parsed text of a query, with the required clauses that a program added. Immutable.
 *
 * @param typed the parsed text, or what a program put in its place
 * @param isParsed whether it is the parsed text
 * @param required the clauses of a program
 */
record QueryClause(Clause typed, boolean isParsed, List<Clause> required) {

    QueryClause {
        required = List.copyOf(required);
    }

    static QueryClause of(String text) {
        return new QueryClause(Clause.parse(text), true, List.of());
    }

    /** A clause of a program, which is not parsed again. */
    static QueryClause of(Clause made) {
        return new QueryClause(made, false, List.of());
    }

    QueryClause and(Clause more) {
        List<Clause> all = new ArrayList<>(required);
        all.add(more);
        return new QueryClause(typed, isParsed, all);
    }

    /** The same, with the text parsed with more filters. */
    QueryClause with(String text, Collection<Field> properties) {
        return isParsed && !properties.isEmpty()
                ? new QueryClause(Clause.parse(text, properties), true, required)
                : this;
    }

    /** All of it. */
    Clause whole() {
        Clause whole = typed;
        for (Clause each : required) {
            whole = whole.and(each);
        }
        return whole;
    }
}
