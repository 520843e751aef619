package dev.knowhow.bench;

/** The least a JVM can do. */
final class Hello {

    private Hello() {}

    /**
     * Greets.
     *
     * @param args nothing
     */
    public static void main(String... args) {
        System.out.println("hello, world");
    }
}
