package dev.knowhow.search.index;

import dev.knowhow.note.Status;
import dev.knowhow.spi.Access;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Access control as a filter query, applied to every query. */
public final class AccessFilter {

    private AccessFilter() {}

    /** Filters the notes that the viewer may find. */
    public static Query toFind(Access access) {
        return of(access, Status.PUBLISHED);
    }

    /** Filters the notes that the viewer may read by id. */
    public static Query toRead(Access access) {
        return of(access, Status.PUBLISHED, Status.UNLISTED);
    }

    /** Filters the notes that the viewer may find and that are published on the day of access: no drafts. */
    public static Query toCount(Access access) {
        return new BooleanQuery.Builder()
                .add(toFind(access), Occur.FILTER)
                .add(onDay(access.day(), Status.PUBLISHED), Occur.FILTER)
                .build();
    }

    /** Filters the notes that a viewer may find and not everyone may: few, so that they are counted quickly. */
    static Query toFindBeyondEveryone(Access access) {
        Query meant = new BooleanQuery.Builder()
                .add(audience(access.audiences()), Occur.FILTER)
                .add(onDay(access.day(), Status.PUBLISHED), Occur.FILTER)
                .build();
        Query more = new BooleanQuery.Builder()
                .add(meant, Occur.SHOULD)
                .add(own(access), Occur.SHOULD)
                .build();
        Query everyones = new BooleanQuery.Builder()
                .add(audience(Set.of(Fields.EVERYONE)), Occur.FILTER)
                .add(onDay(access.day(), Status.PUBLISHED), Occur.FILTER)
                .build();
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.TYPE, Fields.TYPE_NOTE)), Occur.FILTER)
                .add(except(more, access), Occur.FILTER)
                .add(everyones, Occur.MUST_NOT)
                .build();
    }

    private static Query of(Access access, Status... statuses) {
        return except(whateverElse(access, statuses), access);
    }

    private static Query except(Query seen, Access access) {
        if (access.except().isEmpty()) {
            return seen;
        }
        Query except = new TermInSetQuery(
                Fields.ID,
                access.except().stream().map(id -> new BytesRef(id.path())).toList());
        return new BooleanQuery.Builder()
                .add(seen, Occur.FILTER)
                .add(except, Occur.MUST_NOT)
                .build();
    }

    private static Query whateverElse(Access access, Status... statuses) {
        Query notes = new TermQuery(new Term(Fields.TYPE, Fields.TYPE_NOTE));
        if (access.everything()) {
            return notes;
        }
        Set<String> audiences = new HashSet<>(access.audiences());
        audiences.add(Fields.EVERYONE);
        BooleanQuery.Builder forViewer = new BooleanQuery.Builder()
                .add(onDay(access.day(), statuses), Occur.FILTER)
                .add(audience(audiences), Occur.FILTER);
        if (access.names().isEmpty()) {
            return forViewer.add(notes, Occur.FILTER).build();
        }
        BooleanQuery.Builder either =
                new BooleanQuery.Builder().add(forViewer.build(), Occur.SHOULD).add(own(access), Occur.SHOULD);
        return new BooleanQuery.Builder()
                .add(notes, Occur.FILTER)
                .add(either.build(), Occur.FILTER)
                .build();
    }

    private static Query onDay(@Nullable LocalDate day, Status... statuses) {
        Query always = anyOf(Fields.STATUS, statuses);
        if (day == null) {
            return always;
        }
        long[] today = {day.toEpochDay()};
        Query now = new BooleanQuery.Builder()
                .add(anyOf(Fields.STATUS_ON_DAYS, statuses), Occur.FILTER)
                .add(LongRange.newContainsQuery(Fields.DAYS, today, today), Occur.FILTER)
                .build();
        return new BooleanQuery.Builder()
                .add(always, Occur.SHOULD)
                .add(now, Occur.SHOULD)
                .build();
    }

    private static Query own(Access access) {
        return new TermInSetQuery(
                Fields.AUTHORS, access.names().stream().map(BytesRef::new).toList());
    }

    private static Query audience(Set<String> audiences) {
        return audiences.size() == 1
                ? new TermQuery(new Term(Fields.AUDIENCE, audiences.iterator().next()))
                : new TermInSetQuery(
                        Fields.AUDIENCE, audiences.stream().map(BytesRef::new).toList());
    }

    private static Query anyOf(String field, Status... statuses) {
        if (statuses.length == 1) {
            return new TermQuery(new Term(field, statuses[0].name()));
        }
        List<BytesRef> names = new ArrayList<>();
        for (Status status : statuses) {
            names.add(new BytesRef(status.name()));
        }
        return new TermInSetQuery(field, names);
    }
}
