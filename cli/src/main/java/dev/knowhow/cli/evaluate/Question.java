package dev.knowhow.cli.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * A query of a judged set.
 *
 * @param topic its id, without blanks
 * @param text the query
 */
public record Question(String topic, String text) {

    /**
     * Reads queries, one per line: {@code id<TAB>text}.
     *
     * @param file the topics file
     * @throws dev.knowhow.KnowhowException if the file is missing or a line is not a query
     */
    public static List<Question> read(Path file) {
        var questions = new ArrayList<Question>();
        var seen = new HashSet<String>();
        Fields.read(file, (line, where) -> {
            int tab = line.indexOf('\t');
            String topic = tab < 0 ? "" : line.substring(0, tab).strip();
            if (Fields.split(topic).size() != 1 || line.substring(tab + 1).isBlank()) {
                throw where.complaint("a topic is an id without blanks, a tab and its text");
            }
            if (!seen.add(topic)) {
                throw where.complaint("topic " + topic + " is there twice");
            }
            questions.add(new Question(topic, line.substring(tab + 1).strip()));
        });
        return questions;
    }
}
