package dev.knowhow.people;

/**
 * The one id of a member, as the people file gives it; for somebody without a record, see {@link WrittenName#id}.
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

    @Override
    public int compareTo(MemberId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
