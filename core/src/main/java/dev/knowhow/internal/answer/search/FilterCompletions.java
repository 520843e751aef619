package dev.knowhow.internal.answer.search;

import dev.knowhow.people.People;
import dev.knowhow.query.Completion;
import dev.knowhow.query.Completion.Kind;
import dev.knowhow.query.CompletionQuery;
import dev.knowhow.query.Field;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import java.util.List;
import java.util.regex.Pattern;

/** Completes the value of a filter at the end of a typed query. */
final class FilterCompletions {

    /** A value that a query can have without quotes. */
    private static final Pattern BARE = Pattern.compile("[^\\s,\"()]+");

    private final NoteIndex index;
    private final SearchAnswers searchAnswers;

    FilterCompletions(NoteIndex index, SearchAnswers searchAnswers) {
        this.index = index;
        this.searchAnswers = searchAnswers;
    }

    /** The whole query with each value that has the typed prefix; empty if the query does not end in a filter. */
    List<Completion> complete(CompletionQuery query, Access access, People people) {
        String text = query.text();
        int colon = text.lastIndexOf(':');
        String typed = text.substring(colon + 1);
        String value = typed.startsWith("\"") ? typed.substring(1) : typed;
        if (colon < 0 || value.indexOf('"') >= 0) {
            return List.of();
        }
        String start = text.substring(0, colon + 1);
        String prefix = Completion.typed(value);
        return Field.typed(name(text, colon), index.filters()).filter(Field::countable).stream()
                .flatMap(field -> searchAnswers.suggestions(field, access, people).stream())
                .filter(each -> each.indexOf('"') < 0 && Completion.typed(each).startsWith(prefix))
                .limit(query.limit())
                .map(each -> start + (BARE.matcher(each).matches() ? each : '"' + each + '"'))
                .map(whole -> new Completion(Kind.FILTER, whole, whole))
                .toList();
    }

    /** The name before a colon, without the sign of a negation. */
    private static String name(String text, int colon) {
        int start = colon;
        while (start > 0 && isOfName(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start < colon && text.charAt(start) == '-' ? start + 1 : start, colon);
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }
}
