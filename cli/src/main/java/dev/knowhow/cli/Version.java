package dev.knowhow.cli;

/** Which knowhow this is. */
final class Version {

    private Version() {}

    static String text() {
        String version = Main.class.getPackage().getImplementationVersion();
        return "knowhow " + (version == null ? "(unpackaged)" : version) + ", Java "
                + Runtime.version().feature();
    }
}
