package dev.knowhow.search;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.query.Vote.Voice;

/** Writes who has which part in a note as one term: a letter for the role, a character for the share, then the name. */
final class Voices {

    private static final Role[] ROLES = Role.values();

    private Voices() {}

    static String encode(Voice voice) {
        return "" + (char) ('a' + voice.role().ordinal()) + (char) voice.share() + voice.name();
    }

    static Voice decode(String voice) {
        return new Voice(voice.substring(2), ROLES[voice.charAt(0) - 'a'], voice.charAt(1), 0);
    }
}
