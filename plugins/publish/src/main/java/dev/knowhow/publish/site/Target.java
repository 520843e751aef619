package dev.knowhow.publish.site;

import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import java.util.Locale;

/** A page of a site. */
sealed interface Target {

    /** The folder of the page, under the root of the site. */
    SitePath place();

    /** The home page. */
    record Home() implements Target {
        @Override
        public SitePath place() {
            return SitePath.ROOT;
        }
    }

    /** The recent notes, from an offset. */
    record WhatIsNew(int offset) implements Target {
        @Override
        public SitePath place() {
            SitePath first = SitePath.ROOT.in("news");
            return offset == 0 ? first : first.in(String.valueOf(offset));
        }
    }

    /** All topics. */
    record Topics() implements Target {
        @Override
        public SitePath place() {
            return SitePath.ROOT.in("topics");
        }
    }

    /** A topic, by its preferred name. */
    record Topic(String name) implements Target {
        @Override
        public SitePath place() {
            return SitePath.ROOT.in("topic").below(name.toLowerCase(Locale.ROOT));
        }
    }

    /** All people. */
    record People() implements Target {
        @Override
        public SitePath place() {
            return SitePath.ROOT.in("people");
        }
    }

    /** A person. */
    record Person(MemberId id) implements Target {
        @Override
        public SitePath place() {
            return SitePath.ROOT.in("person").below(id.value());
        }
    }

    /** A note. */
    record OfNote(NoteId id) implements Target {
        @Override
        public SitePath place() {
            return SitePath.ROOT.in("note").below(id.path());
        }
    }

    /** The answer to a question of the table that needs no parameters. */
    record Listed(String question) implements Target {
        @Override
        public SitePath place() {
            return SitePath.ROOT.in(question);
        }
    }

    /** The topics with their experts. */
    record Who() implements Target {
        @Override
        public SitePath place() {
            return SitePath.ROOT.in("who");
        }
    }

    /** The search. */
    record Search() implements Target {
        @Override
        public SitePath place() {
            return SitePath.ROOT.in("search");
        }
    }
}
