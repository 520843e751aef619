package dev.knowhow.markdown.math;

import static dev.knowhow.markdown.source.HtmlEscape.escaped;

import dev.knowhow.markdown.math.Symbols.Kind;
import dev.knowhow.markdown.math.Symbols.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a formula from its tokens and writes it as MathML. Not thread-safe. */
final class TexReader {

    private static final int MAX_DEPTH = 60;
    private static final String EMPTY = "<mrow></mrow>";

    /** They change the appearance only. */
    private static final Set<String> IGNORED = Set.of(
            "\\displaystyle",
            "\\textstyle",
            "\\scriptstyle",
            "\\scriptscriptstyle",
            "\\nonumber",
            "\\notag",
            "\\allowbreak",
            "\\rm",
            "\\it",
            "\\hline",
            "\\hfill",
            "\\strut",
            "\\mathstrut",
            "\\relax");

    private static final Set<String> SIZES = Set.of(
            "\\big", "\\Big", "\\bigg", "\\Bigg", "\\bigl", "\\Bigl", "\\biggl", "\\Biggl", "\\bigr", "\\Bigr",
            "\\biggr", "\\Biggr", "\\bigm", "\\Bigm", "\\biggm", "\\Biggm");

    private final TexTokens tokens;
    private final boolean display;
    private int depth;
    private boolean failed;

    TexReader(TexTokens tokens, boolean display) {
        this.tokens = tokens;
        this.display = display;
    }

    /** A part of a formula, and whether its scripts are below and above it. */
    private record Part(String mathMl, boolean limits) {
        Part(String mathMl) {
            this(mathMl, false);
        }
    }

    /** The whole formula; null if it cannot be read. */
    @Nullable String formula() {
        String rows = new TexTable(this, tokens).rows("aligned", false);
        return failed || tokens.peek() != null ? null : rows;
    }

    /** Gives up. */
    void fail() {
        failed = true;
    }

    boolean hasFailed() {
        return failed;
    }

    /** The parts up to a token that ends a row, a cell, a group or an environment, which stays. */
    String row() {
        List<String> parts = new ArrayList<>();
        if (++depth > MAX_DEPTH) {
            failed = true;
        }
        String token = tokens.peek();
        while (!failed && token != null && !endsRow(token)) {
            if (token.equals("\\over") || token.equals("\\choose") || token.equals("\\atop")) {
                tokens.take();
                String above = one(parts);
                String below = row();
                parts = new ArrayList<>(List.of(stacked(token, above, below)));
            } else {
                String part = scripted();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
            }
            token = tokens.peek();
        }
        depth--;
        return one(parts);
    }

    private static boolean endsRow(String token) {
        return switch (token) {
            case "}", "&", "\\\\", "\\\\*", "\\cr", "\\end", "\\right", "\\newline" -> true;
            default -> false;
        };
    }

    private static String stacked(String command, String above, String below) {
        return switch (command) {
            case "\\over" -> "<mfrac>" + above + below + "</mfrac>";
            case "\\choose" -> fenced("(", "<mfrac linethickness=\"0\">" + above + below + "</mfrac>", ")");
            default -> "<mfrac linethickness=\"0\">" + above + below + "</mfrac>";
        };
    }

    private static String one(List<String> parts) {
        return parts.size() == 1 ? parts.getFirst() : "<mrow>" + String.join("", parts) + "</mrow>";
    }

    /** An atom with its scripts. */
    private String scripted() {
        String first = tokens.peek();
        Part base = "_".equals(first) || "^".equals(first) ? new Part("") : atom();
        String sub = "";
        String sup = "";
        int primes = 0;
        boolean limits = base.limits;
        while (!failed) {
            if (tokens.take("\\limits")) {
                limits = true;
            } else if (tokens.take("\\nolimits")) {
                limits = false;
            } else if (sub.isEmpty() && tokens.take("_")) {
                sub = argument();
            } else if (sup.isEmpty() && tokens.take("^")) {
                sup = argument();
            } else if (sup.isEmpty() && (tokens.take("'") || tokens.take("’"))) {
                primes++;
            } else {
                break;
            }
        }
        String prime = primes == 0 ? "" : "<mo>" + "′".repeat(primes) + "</mo>";
        String above = prime.isEmpty() || sup.isEmpty() ? prime + sup : "<mrow>" + prime + sup + "</mrow>";
        return scripts(base.mathMl.isEmpty() ? EMPTY : base.mathMl, sub, above, limits && display);
    }

    private static String scripts(String base, String sub, String sup, boolean limits) {
        if (sub.isEmpty() && sup.isEmpty()) {
            return base.equals(EMPTY) ? "" : base;
        }
        String element = sup.isEmpty()
                ? limits ? "munder" : "msub"
                : sub.isEmpty() ? limits ? "mover" : "msup" : limits ? "munderover" : "msubsup";
        return "<" + element + ">" + base + sub + sup + "</" + element + ">";
    }

    /** A group or a single atom, as the argument of a command. */
    String argument() {
        String token = tokens.peek();
        if (token == null || endsRow(token)) {
            failed = true;
            return "";
        }
        if (Character.isDigit(token.charAt(0))) {
            return "<mn>" + tokens.digit() + "</mn>";
        }
        String argument = atom().mathMl;
        return argument.isEmpty() ? EMPTY : argument;
    }

    private Part atom() {
        String token = tokens.take();
        if (token == null || ++depth > MAX_DEPTH) {
            failed = true;
            return new Part("");
        }
        Part atom = token.charAt(0) == '\\' ? command(token) : new Part(plain(token));
        depth--;
        return atom;
    }

    private String plain(String token) {
        int c = token.codePointAt(0);
        if (c == '{') {
            String group = row();
            failed |= !tokens.take("}");
            return group;
        }
        if (Character.isDigit(c)) {
            return "<mn>" + token + "</mn>";
        }
        if (Character.isLetter(c)) {
            return "<mi>" + token + "</mi>";
        }
        return switch (token) {
            case "-" -> "<mo>−</mo>";
            case "*" -> "<mo>∗</mo>";
            case "~" -> space("0.333em");
            case "|", "/" -> "<mo stretchy=\"false\">" + token + "</mo>";
            case "(", ")", "[", "]" -> "<mo stretchy=\"false\">" + token + "</mo>";
            default -> "<mo>" + escaped(token) + "</mo>";
        };
    }

    private Part command(String token) {
        Symbol symbol = Symbols.of(token);
        if (symbol != null) {
            return symbol(symbol);
        }
        Alphabet alphabet = Alphabet.of(token);
        if (alphabet != null) {
            return new Part(styled(alphabet));
        }
        if (SIZES.contains(token)) {
            return new Part("<mo>" + delimiter() + "</mo>");
        }
        return switch (token) {
            case "\\frac", "\\dfrac", "\\tfrac", "\\cfrac" ->
                new Part("<mfrac>" + argument() + argument() + "</mfrac>");
            case "\\binom", "\\dbinom", "\\tbinom" -> new Part(stacked("\\choose", argument(), argument()));
            case "\\sqrt" -> new Part(root());
            case "\\left" -> new Part(leftRight());
            case "\\begin" -> new Part(new TexTable(this, tokens).environment());
            case "\\overset", "\\stackrel" -> over();
            case "\\underset" -> under();
            case "\\xrightarrow" -> new Part(arrow("→"));
            case "\\xleftarrow" -> new Part(arrow("←"));
            case "\\substack" -> new Part(substack());
            case "\\not" -> new Part(negated());
            case "\\pmod", "\\pod" ->
                new Part("<mrow>" + space("0.5em")
                        + "<mo stretchy=\"false\">(</mo><mi>mod</mi>" + space("0.3em") + argument()
                        + "<mo stretchy=\"false\">)</mo></mrow>");
            case "\\tag", "\\tag*" -> new Part("<mrow>" + space("2em") + "<mtext>(" + text() + ")</mtext></mrow>");
            case "\\label", "\\vspace", "\\hspace", "\\color", "\\phantom", "\\hphantom", "\\vphantom" -> {
                raw();
                yield new Part("");
            }
            case "\\textcolor" -> {
                raw();
                yield new Part(argument());
            }
            case "\\operatorname", "\\operatorname*", "\\mathop" -> operator(token);
            case "\\mathrm", "\\mathit", "\\mathnormal", "\\mathup" -> new Part(upright(token));
            case "\\text", "\\textrm", "\\textit", "\\textnormal", "\\mbox", "\\hbox" ->
                new Part("<mtext>" + text() + "</mtext>");
            case "\\middle" -> new Part("<mo>" + delimiter() + "</mo>");
            case "\\boxed",
                    "\\fbox",
                    "\\mathbin",
                    "\\mathrel",
                    "\\mathord",
                    "\\mathopen",
                    "\\mathclose",
                    "\\mathpunct",
                    "\\mathinner",
                    "\\smash",
                    "\\ensuremath",
                    "\\cancel" -> new Part(argument());
            case "\\ ", "\\\n", "\\\t" -> new Part(space("0.333em"));
            default -> new Part(IGNORED.contains(token) ? "" : "<mtext>" + escaped(token) + "</mtext>");
        };
    }

    private Part symbol(Symbol symbol) {
        String text = escaped(symbol.text());
        return switch (symbol.kind()) {
            case IDENTIFIER ->
                new Part("<mi" + (Character.isUpperCase(text.codePointAt(0)) ? " mathvariant=\"normal\"" : "") + ">"
                        + text + "</mi>");
            case OPERATOR -> new Part("<mo" + (isFence(text) ? " stretchy=\"false\"" : "") + ">" + text + "</mo>");
            case LIMITS -> new Part("<mo>" + text + "</mo>", true);
            case FUNCTION -> new Part(function(text));
            case LIMIT_FUNCTION -> new Part(function(text), true);
            case ACCENT ->
                new Part("<mover accent=\"true\">" + argument() + "<mo stretchy=\"false\">" + text + "</mo></mover>");
            case OVER -> new Part("<mover>" + argument() + "<mo>" + text + "</mo></mover>", true);
            case UNDER -> new Part("<munder>" + argument() + "<mo>" + text + "</mo></munder>", true);
            case SPACE -> new Part(space(text));
        };
    }

    /** A function has a space after it, unless a bracket or a script follows. */
    private String function(String name) {
        String next = tokens.peek();
        boolean apart = next != null
                && (Character.isLetterOrDigit(next.codePointAt(0)) || next.startsWith("\\"))
                && !endsRow(next)
                && !next.startsWith("\\left");
        boolean letter = name.length() == 1;
        return apart
                ? "<mrow><mi>" + name + "</mi>" + space("0.167em") + "</mrow>"
                : "<mi" + (letter ? " mathvariant=\"normal\"" : "") + ">" + name + "</mi>";
    }

    private static boolean isFence(String text) {
        return "{}[]⟨⟩⌊⌋⌈⌉|‖".contains(text);
    }

    private Part operator(String command) {
        boolean limits = !command.equals("\\operatorname");
        if (command.equals("\\mathop")) {
            return new Part(argument(), true);
        }
        return new Part(function(escaped(raw().replaceAll("\\\\[,;:! ]|\\\\mathrm|[{}]", ""))), limits);
    }

    private String upright(String command) {
        String text = raw();
        String variant = text.length() == 1 && command.equals("\\mathrm") ? " mathvariant=\"normal\"" : "";
        return text.contains("\\") || text.contains("_") || text.contains("^")
                ? inner(text)
                : "<mi" + variant + ">" + escaped(text) + "</mi>";
    }

    /** Letters in an alphabet; a formula in the braces is read as usual, in its letters only the plain ones change. */
    private String styled(Alphabet alphabet) {
        String text = raw();
        if (text.contains("\\")) {
            StringBuilder styled = new StringBuilder();
            TexTokens inside = new TexTokens(text);
            for (String token = inside.take(); token != null; token = inside.take()) {
                Symbol symbol = Symbols.of(token);
                if (symbol == null || symbol.kind() != Kind.IDENTIFIER) {
                    return inner(text);
                }
                styled.append(symbol.text());
            }
            return "<mi mathvariant=\"normal\">" + escaped(alphabet.write(styled.toString())) + "</mi>";
        }
        boolean number = !text.isEmpty() && text.chars().allMatch(Character::isDigit);
        String element = number ? "mn" : "mi";
        return text.contains("_") || text.contains("^")
                ? inner(text)
                : "<" + element + ">" + escaped(alphabet.write(text)) + "</" + element + ">";
    }

    /** A text that was taken, as a formula. */
    private String inner(String text) {
        TexReader reader = new TexReader(new TexTokens(text), display);
        reader.depth = depth + 1;
        String row = reader.row();
        failed |= reader.failed || reader.tokens.peek() != null;
        return row;
    }

    /** An argument as it is written. */
    private String raw() {
        String text = tokens.text();
        failed |= text == null;
        return text == null ? "" : text;
    }

    /** The text of an argument, escaped. MathML trims plain spaces. */
    private String text() {
        String text = raw().replace("$", "").replaceAll("\\\\([ %#&_{}])", "$1");
        return escaped(text.replaceAll("\\s+", "\u00a0"));
    }

    private String root() {
        String degree = tokens.option();
        String radicand = argument();
        return degree == null ? "<msqrt>" + radicand + "</msqrt>" : "<mroot>" + radicand + inner(degree) + "</mroot>";
    }

    private String leftRight() {
        String open = delimiter();
        String content = row();
        failed |= !tokens.take("\\right");
        return fenced(open, content, delimiter());
    }

    static String fenced(String open, String content, String close) {
        return "<mrow>" + fence(open) + content + fence(close) + "</mrow>";
    }

    private static String fence(String text) {
        return text.isEmpty() ? "" : "<mo stretchy=\"true\">" + text + "</mo>";
    }

    /** A delimiter, escaped; empty for a dot. */
    private String delimiter() {
        String token = tokens.take();
        if (token == null) {
            failed = true;
            return "";
        }
        Symbol symbol = Symbols.of(token);
        return token.equals(".")
                ? ""
                : switch (token) {
                    case "<" -> "⟨";
                    case ">" -> "⟩";
                    default -> escaped(symbol == null ? token : symbol.text());
                };
    }

    private Part over() {
        String above = argument();
        return new Part("<mover>" + argument() + above + "</mover>");
    }

    private Part under() {
        String below = argument();
        return new Part("<munder>" + argument() + below + "</munder>");
    }

    private String arrow(String arrow) {
        String below = tokens.option();
        String over = argument();
        return below == null
                ? "<mover><mo>" + arrow + "</mo>" + over + "</mover>"
                : "<munderover><mo>" + arrow + "</mo>" + inner(below) + over + "</munderover>";
    }

    private String substack() {
        failed |= !tokens.take("{");
        String rows = new TexTable(this, tokens).rows("substack", false);
        failed |= !tokens.take("}");
        return rows;
    }

    private String negated() {
        String negated = argument();
        int end = negated.indexOf('<', 1);
        return end < 0 ? negated : negated.substring(0, end) + '\u0338' + negated.substring(end);
    }

    private static String space(String width) {
        return "<mspace width=\"" + width + "\"></mspace>";
    }
}
