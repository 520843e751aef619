package dev.knowhow.markdown.body;

import dev.knowhow.note.Section;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the sections of a note in reading order. */
final class Outline {

    private record Heading(int level, String text) {}

    private final List<Section> sections = new ArrayList<>();
    private final Deque<Heading> path = new ArrayDeque<>();
    private final Slugger slugger = new Slugger();
    private final int max;
    private final Prose prose = new Prose();
    private final StringBuilder code = new StringBuilder();
    private List<String> blocks = new ArrayList<>();
    private final List<String> ofNextHeading = new ArrayList<>();
    private String anchor = "";
    private int line;
    private @Nullable String firstTop;

    Outline(int max, int firstLine) {
        this.max = max;
        this.line = firstLine;
    }

    /** The text of the current section. */
    Prose prose() {
        return prose;
    }

    void code(String literal) {
        code.append(literal);
        if (!literal.isEmpty() && literal.charAt(literal.length() - 1) != '\n') {
            code.append('\n');
        }
    }

    void block(String id) {
        blocks.add(id);
    }

    /** The anchor of the current section. */
    String anchor() {
        return anchor;
    }

    /** Adds a target that is before what it names, which may be the next heading. */
    void label(String id, boolean ofHeading) {
        (ofHeading ? ofNextHeading : blocks).add(id);
    }

    /** Sets the line on which the text before the first heading begins. */
    void beginsAt(int firstLine) {
        if (path.isEmpty() && prose.isEmpty() && code.isEmpty()) {
            line = firstLine;
        }
    }

    boolean isFull() {
        return sections.size() >= max;
    }

    /** Starts the section of a heading. */
    void heading(int level, String text, String id, int headingLine) {
        finish();
        blocks.addAll(ofNextHeading);
        ofNextHeading.clear();
        while (!path.isEmpty() && path.getLast().level() >= level) {
            path.removeLast();
        }
        path.addLast(new Heading(level, text));
        anchor = id.isEmpty() ? slugger.anchor(text) : slugger.explicit(id);
        line = headingLine;
        if (firstTop == null && level == 1 && !text.isBlank()) {
            firstTop = text;
        }
    }

    List<Section> done() {
        blocks.addAll(ofNextHeading);
        finish();
        return sections;
    }

    /** The first heading of level 1; null if missing. Other headings are section titles. */
    @Nullable String title() {
        return firstTop;
    }

    private void finish() {
        String text = prose.take();
        String codeText = code.toString().strip();
        boolean empty = text.isEmpty() && codeText.isEmpty() && blocks.isEmpty();
        if (!path.isEmpty() || !empty) {
            List<String> headings = path.stream().map(Heading::text).toList();
            sections.add(new Section(headings, anchor, line, text, codeText, blocks));
        }
        code.setLength(0);
        blocks = new ArrayList<>();
    }
}
