package dev.knowhow.people;

/**
 * The rule that joins names of one person without a record. Joins affect ranking and display only, see
 * {@link People#verified}.
 */
public enum Joining {
    /** No rule: only records and {@code .mailmap} join names. */
    RECORDS,
    /** Joins names with the same e-mail address, or with private addresses of one account on GitHub or GitLab. */
    ADDRESSES,
    /** Also joins equal full names of two words or more, and handles that an address or a profile link proves. */
    NAMES
}
