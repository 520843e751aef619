package dev.knowhow.people;

import org.jspecify.annotations.Nullable;

/**
 * The id of a member, from the people file; without a record, see {@link WrittenName#id}.
 *
 * @param value never blank
 */
public record MemberId(String value) implements Comparable<MemberId> {

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public MemberId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a member id must not be blank");
        }
    }

    // written out, because the generated methods of records are linked at first use, which delays short commands

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MemberId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(MemberId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
