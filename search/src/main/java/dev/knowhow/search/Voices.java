package dev.knowhow.search;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.query.Vote.Voice;

/** Writes who has which part in a note as one term: a letter for the role, then the name. */
final class Voices {

    private static final Role[] ROLES = Role.values();

    private Voices() {}

    static String encode(Role role, String name) {
        return (char) ('a' + role.ordinal()) + name;
    }

    static Voice decode(String voice) {
        return new Voice(voice.substring(1), ROLES[voice.charAt(0) - 'a']);
    }
}
