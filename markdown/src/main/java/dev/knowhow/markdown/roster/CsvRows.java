package dev.knowhow.markdown.roster;

import dev.knowhow.markdown.source.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads rows of a CSV table (RFC 4180). The first row has the column names. */
final class CsvRows {

    private final String text;
    private final char separator;
    private final Problems problems;
    private int at;
    private int line = 1;

    private CsvRows(String text, char separator, Problems problems) {
        this.text = text;
        this.separator = separator;
        this.problems = problems;
    }

    static List<Map<String, Object>> of(String text, Problems problems) {
        CsvRows rows = new CsvRows(text, separator(text), problems);
        List<String> columns = rows.row();
        List<Map<String, Object>> found = new ArrayList<>();
        while (rows.at < text.length()) {
            int line = rows.line;
            List<String> cells = rows.row();
            if (cells.size() > columns.size()) {
                throw problems.rejected(
                        line,
                        "the row has " + cells.size() + " cells, but the first row has " + columns.size(),
                        "quote cells that contain a separator");
            }
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isBlank()) {
                    row.put(columns.get(i).strip(), cells.get(i).strip());
                }
            }
            if (!row.isEmpty()) {
                found.add(row);
            }
        }
        return found;
    }

    /** The most frequent separator of the first line. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char sign) {
        return line.chars().filter(one -> one == sign).count();
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            if (at >= text.length()) {
                return cells;
            }
            char end = text.charAt(at++);
            if (end == '\n') {
                line++;
                return cells;
            }
        }
    }

    private String plain() {
        int start = at;
        while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        int begun = line;
        StringBuilder cell = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '"') {
                if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    at++;
                } else {
                    at++;
                    return cell.append(plain()).toString();
                }
            }
            line += sign == '\n' ? 1 : 0;
            cell.append(sign);
        }
        throw problems.rejected(begun, "a quote is not closed", "close it, or double it within quotes");
    }
}
