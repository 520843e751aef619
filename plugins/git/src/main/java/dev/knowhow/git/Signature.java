package dev.knowhow.git;

/**
 * A name and an address in a commit.
 *
 * @param name may be empty
 * @param email may be empty
 */
record Signature(String name, String email) implements Comparable<Signature> {

    Signature {
        name = clean(name);
        email = clean(email);
    }

    boolean isBlank() {
        return name.isEmpty() && email.isEmpty();
    }

    @Override
    public int compareTo(Signature other) {
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : email.compareTo(other.email);
    }

    /** {@code Name <email>}, or the part that is not empty. */
    @Override
    public String toString() {
        return name.isEmpty() ? email : email.isEmpty() ? name : name + " <" + email + ">";
    }

    private static String clean(String text) {
        return text.replaceAll("[<>\\p{Cntrl}\\s]+", " ").strip();
    }
}
