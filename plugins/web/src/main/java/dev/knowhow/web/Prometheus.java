package dev.knowhow.web;

/** The text format of Prometheus, version 0.0.4. Not thread-safe. */
final class Prometheus {

    private final StringBuilder text = new StringBuilder();

    void about(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    /**
     * A whole number.
     *
     * @param labels with quotes and commas; empty for none
     */
    void value(String name, String labels, long value) {
        value(name, labels, String.valueOf(value));
    }

    /**
     * A number.
     *
     * @param labels with quotes and commas; empty for none
     */
    void value(String name, String labels, double value) {
        value(name, labels, String.valueOf(value));
    }

    private void value(String name, String labels, String value) {
        text.append(name);
        if (!labels.isEmpty()) {
            text.append('{').append(labels).append('}');
        }
        text.append(' ').append(value).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
