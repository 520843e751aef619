package dev.knowhow.people;

/**
 * A name that was joined to a person though no record says so.
 *
 * @param name the name as the notes or git write it, without the address
 * @param reason what it was joined by
 */
public record Join(String name, Reason reason) {

    /** What a name was joined by, the surest first. */
    public enum Reason {
        /** The same e-mail address. */
        ADDRESS,
        /** Private addresses of one account on GitHub or GitLab. */
        ACCOUNT,
        /** The same full name. */
        NAME,
        /** The handle that a private address or a profile link proves. */
        HANDLE
    }
}
