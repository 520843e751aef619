package dev.knowhow.people;

/**
 * What makes two names in the notes one person where no record does. Such a join serves ranking and display only: see
 * {@link People#verified}.
 */
public enum Joining {
    /** Nothing: names are one person only where a record or a {@code .mailmap} says so. */
    RECORDS,
    /** What proves it: the same e-mail address, or the private addresses of one account on GitHub or GitLab. */
    ADDRESSES,
    /** What makes it likely, too: the same full name of two words or more, or a handle that an address or a profile link proves. */
    NAMES
}
