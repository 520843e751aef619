package dev.knowhow.internal.answer.search;

import dev.knowhow.people.People;
import dev.knowhow.query.Completion;
import dev.knowhow.query.Completion.Kind;
import dev.knowhow.query.CompletionQuery;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Completes the value of a filter at the end of a typed query. */
final class FilterCompletions {

    private static final Pattern FILTER = Pattern.compile("(.*?)([\\p{L}\\p{N}_-]+):\"?([^\":]*)", Pattern.DOTALL);

    private final NoteIndex index;
    private final SearchAnswers searchAnswers;

    FilterCompletions(NoteIndex index, SearchAnswers searchAnswers) {
        this.index = index;
        this.searchAnswers = searchAnswers;
    }

    /** The whole query with each value that has the typed prefix; empty if the query does not end in a filter. */
    List<Completion> complete(CompletionQuery query, Access access, People people) {
        Matcher typed = FILTER.matcher(query.text());
        if (query.text().indexOf(':') < 0 || !typed.matches()) {
            return List.of();
        }
        String name = typed.group(2).startsWith("-") ? typed.group(2).substring(1) : typed.group(2);
        String start = typed.group(1) + typed.group(2) + ":";
        String prefix = Completion.typed(typed.group(3));
        return Field.typed(name, index.filters()).filter(Field::countable).stream()
                .flatMap(field -> searchAnswers.values(field, access, people).stream())
                .map(Facet.Value::value)
                .filter(value -> Completion.typed(value).startsWith(prefix))
                .limit(query.limit())
                .map(value -> start + (value.matches("[^\\s,\"()]+") ? value : '"' + value + '"'))
                .map(text -> new Completion(Kind.FILTER, text, text))
                .toList();
    }
}
