package dev.knowhow.people;

/**
 * A name joined to a person without a record.
 *
 * @param name the name as written in notes or git, without the address
 * @param reason the reason of the join
 */
public record Join(String name, Reason reason) {

    /** The reason of a join, most reliable first. */
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
