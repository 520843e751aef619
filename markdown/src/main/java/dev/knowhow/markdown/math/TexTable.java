package dev.knowhow.markdown.math;

import java.util.Set;

/** Reads what has rows and cells: matrices, cases, and equations of several lines. */
final class TexTable {

    private static final Set<String> ALIGNED = Set.of(
            "align",
            "align*",
            "aligned",
            "alignat",
            "alignat*",
            "alignedat",
            "split",
            "eqnarray",
            "eqnarray*",
            "flalign",
            "flalign*",
            "equation",
            "equation*",
            "math",
            "displaymath");
    private static final Set<String> CENTRED = Set.of("gather", "gather*", "gathered", "multline", "multline*");

    private final TexReader reader;
    private final TexTokens tokens;

    TexTable(TexReader reader, TexTokens tokens) {
        this.reader = reader;
        this.tokens = tokens;
    }

    /** The environment after {@code \begin}. */
    String environment() {
        String name = tokens.text();
        if (name == null) {
            reader.fail();
            return "";
        }
        if (name.equals("array") || name.startsWith("alignat") || name.equals("alignedat") || name.equals("tabular")) {
            tokens.option();
            tokens.text();
        }
        String open = switch (name) {
            case "pmatrix" -> "(";
            case "bmatrix" -> "[";
            case "Bmatrix", "cases", "dcases" -> "{";
            case "vmatrix" -> "|";
            case "Vmatrix" -> "‖";
            default -> "";
        };
        String close = switch (name) {
            case "pmatrix" -> ")";
            case "bmatrix" -> "]";
            case "Bmatrix", "rcases" -> "}";
            case "vmatrix" -> "|";
            case "Vmatrix" -> "‖";
            default -> "";
        };
        String look = name.endsWith("cases") ? "cases" : ALIGNED.contains(name) ? "aligned" : "";
        String rows = rows(look, !CENTRED.contains(name) && !ALIGNED.contains(name));
        if (!tokens.take("\\end") || !name.equals(tokens.text())) {
            reader.fail();
        }
        return open.isEmpty() && close.isEmpty() ? rows : TexReader.fenced(open, rows, close);
    }

    /**
     * Rows up to the end of a group or an environment.
     *
     * @param look the class of the table; may be empty
     * @param always whether it is a table even with one cell
     */
    String rows(String look, boolean always) {
        StringBuilder rows = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        String first = "";
        int count = 0;
        while (!reader.hasFailed()) {
            String cell = reader.row();
            first = count == 0 ? cell : first;
            count++;
            cells.append("<mtd>").append(cell).append("</mtd>");
            String token = tokens.peek();
            if (token == null || !(token.equals("&") || token.startsWith("\\\\") || isBreak(token))) {
                break;
            }
            tokens.take();
            if (!token.equals("&")) {
                tokens.option();
                rows.append("<mtr>").append(cells).append("</mtr>");
                cells.setLength(0);
            }
        }
        if (!always && count == 1) {
            return first;
        }
        boolean trailing = cells.toString().equals("<mtd><mrow></mrow></mtd>") && !rows.isEmpty();
        return "<mtable" + (look.isEmpty() ? "" : " class=\"" + look + "\"") + ">" + rows
                + (trailing ? "" : "<mtr>" + cells + "</mtr>") + "</mtable>";
    }

    private static boolean isBreak(String token) {
        return token.equals("\\cr") || token.equals("\\newline");
    }
}
