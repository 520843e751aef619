package dev.knowhow.publish.site;

import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import java.util.Locale;

/** Something a site has a page of. */
sealed interface Target {

    /** The folder its page lies in, under the root of the site. */
    Place place();

    /** Where one comes in. */
    record Home() implements Target {
        @Override
        public Place place() {
            return Place.ROOT;
        }
    }

    /** What is new, from a note on. */
    record WhatIsNew(int offset) implements Target {
        @Override
        public Place place() {
            Place first = Place.ROOT.in("news");
            return offset == 0 ? first : first.in(String.valueOf(offset));
        }
    }

    /** All topics. */
    record Topics() implements Target {
        @Override
        public Place place() {
            return Place.ROOT.in("topics");
        }
    }

    /** A topic, by its preferred name. */
    record Topic(String name) implements Target {
        @Override
        public Place place() {
            return Place.ROOT.in("topic").below(name.toLowerCase(Locale.ROOT));
        }
    }

    /** All people. */
    record People() implements Target {
        @Override
        public Place place() {
            return Place.ROOT.in("people");
        }
    }

    /** A person. */
    record Person(MemberId id) implements Target {
        @Override
        public Place place() {
            return Place.ROOT.in("topics").below(id.value());
        }
    }

    /** A note. */
    record OfNote(NoteId id) implements Target {
        @Override
        public Place place() {
            return Place.ROOT.in("note").below(id.path());
        }
    }

    /** The answer to a question of the table that needs no parameters. */
    record Listed(String question) implements Target {
        @Override
        public Place place() {
            return Place.ROOT.in(question);
        }
    }

    /** The search. */
    record Search() implements Target {
        @Override
        public Place place() {
            return Place.ROOT.in("search");
        }
    }
}
