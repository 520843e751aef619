package dev.knowhow.search.index;

import dev.knowhow.note.Status;
import dev.knowhow.spi.Access;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    private static Query of(Access access, Status... statuses) {
        Query seen = whateverElse(access, statuses);
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
        BooleanQuery.Builder forViewer = new BooleanQuery.Builder()
                .add(onDay(access.day(), statuses), Occur.FILTER)
                .add(audience(access), Occur.FILTER);
        if (access.names().isEmpty()) {
            return forViewer.add(notes, Occur.FILTER).build();
        }
        Query own = new TermInSetQuery(
                Fields.AUTHORS, access.names().stream().map(BytesRef::new).toList());
        BooleanQuery.Builder either =
                new BooleanQuery.Builder().add(forViewer.build(), Occur.SHOULD).add(own, Occur.SHOULD);
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

    private static Query audience(Access access) {
        if (access.audiences().isEmpty()) {
            return new TermQuery(new Term(Fields.AUDIENCE, Fields.EVERYONE));
        }
        List<BytesRef> audiences = new ArrayList<>();
        audiences.add(new BytesRef(Fields.EVERYONE));
        access.audiences().forEach(audience -> audiences.add(new BytesRef(audience)));
        return new TermInSetQuery(Fields.AUDIENCE, audiences);
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
