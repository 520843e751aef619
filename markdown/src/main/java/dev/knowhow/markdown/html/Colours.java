package dev.knowhow.markdown.html;

import dev.knowhow.markdown.source.HtmlEscape;
import java.util.Map;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import org.jspecify.annotations.Nullable;

/**
 * Colours program text: each token gets the class of its kind, one letter. Colours are in the style sheet. A page has a
 * budget, so that long program texts stay plain. Not thread-safe.
 */
final class Colours {

    private static final int MAX_BLOCK = 20_000;
    private static final int MAX_PAGE = 60_000;
    private static final int MAX_LINE = 1_000;

    /** The names of languages in notes, and the library's names for them. */
    private static final Map<String, String> STYLES = Map.ofEntries(
            Map.entry("bash", "unix"),
            Map.entry("sh", "unix"),
            Map.entry("shell", "unix"),
            Map.entry("zsh", "unix"),
            Map.entry("c++", "cpp"),
            Map.entry("cc", "cpp"),
            Map.entry("hpp", "cpp"),
            Map.entry("h", "c"),
            Map.entry("c#", "cs"),
            Map.entry("csharp", "cs"),
            Map.entry("docker", "dockerfile"),
            Map.entry("go", "golang"),
            Map.entry("gradle", "groovy"),
            Map.entry("htm", "html"),
            Map.entry("vue", "html"),
            Map.entry("js", "javascript"),
            Map.entry("jsx", "javascript"),
            Map.entry("mjs", "javascript"),
            Map.entry("node", "javascript"),
            Map.entry("json5", "jshintrc"),
            Map.entry("jsonc", "jshintrc"),
            Map.entry("kt", "kotlin"),
            Map.entry("kts", "kotlin"),
            Map.entry("make", "makefile"),
            Map.entry("md", "markdown"),
            Map.entry("pascal", "delphi"),
            Map.entry("pl", "perl"),
            Map.entry("ps1", "powershell"),
            Map.entry("protobuf", "proto"),
            Map.entry("py", "python"),
            Map.entry("python3", "python"),
            Map.entry("rb", "ruby"),
            Map.entry("rs", "rust"),
            Map.entry("scss", "less"),
            Map.entry("svg", "xml"),
            Map.entry("tex", "latex"),
            Map.entry("toml", "ini"),
            Map.entry("ts", "typescript"),
            Map.entry("tsx", "typescript"),
            Map.entry("yml", "yaml"),
            Map.entry("xhtml", "xml"),
            Map.entry("postgresql", "sql"),
            Map.entry("mysql", "sql"));

    private int left = MAX_PAGE;

    /** A program text as escaped HTML with colours; null if it stays plain. */
    @Nullable String html(String language, String code) {
        if (code.length() > Math.min(MAX_BLOCK, left) || code.lines().anyMatch(line -> line.length() > MAX_LINE)) {
            return null;
        }
        TokenMakerFactory languages = TokenMakerFactory.getDefaultInstance();
        String style = "text/" + STYLES.getOrDefault(language, language);
        if (language.isEmpty() || !languages.keySet().contains(style)) {
            return null;
        }
        left -= code.length();
        try {
            return coloured(languages.getTokenMaker(style), code);
        } catch (RuntimeException e) {
            return null; // Text that a tokenizer fails on is shown without colours.
        }
    }

    private static String coloured(TokenMaker tokens, String code) {
        StringBuilder html = new StringBuilder(code.length() * 2);
        int state = TokenTypes.NULL;
        for (String line : code.split("\n", -1)) {
            html.append(html.isEmpty() ? "" : "\n");
            Segment text = new Segment(line.toCharArray(), 0, line.length());
            String open = "";
            for (Token token = tokens.getTokenList(text, state, 0);
                    token != null && token.isPaintable();
                    token = token.getNextToken()) {
                String kind = token.isWhitespace() ? open : kind(token.getType());
                if (!kind.equals(open)) {
                    html.append(open.isEmpty() ? "" : "</span>");
                    html.append(kind.isEmpty() ? "" : "<span class=\"" + kind + "\">");
                    open = kind;
                }
                html.append(HtmlEscape.escaped(token.getLexeme()));
            }
            html.append(open.isEmpty() ? "" : "</span>");
            state = tokens.getLastTokenTypeOnLine(text, state);
        }
        return html.toString();
    }

    private static String kind(int type) {
        return switch (type) {
            case TokenTypes.COMMENT_EOL,
                    TokenTypes.COMMENT_MULTILINE,
                    TokenTypes.COMMENT_DOCUMENTATION,
                    TokenTypes.COMMENT_KEYWORD,
                    TokenTypes.COMMENT_MARKUP,
                    TokenTypes.MARKUP_COMMENT -> "c";
            case TokenTypes.RESERVED_WORD,
                    TokenTypes.RESERVED_WORD_2,
                    TokenTypes.LITERAL_BOOLEAN,
                    TokenTypes.MARKUP_TAG_NAME -> "k";
            case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
                    TokenTypes.LITERAL_NUMBER_FLOAT,
                    TokenTypes.LITERAL_NUMBER_HEXADECIMAL -> "n";
            case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
                    TokenTypes.LITERAL_CHAR,
                    TokenTypes.LITERAL_BACKQUOTE,
                    TokenTypes.REGEX,
                    TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE,
                    TokenTypes.ERROR_STRING_DOUBLE,
                    TokenTypes.ERROR_CHAR -> "s";
            case TokenTypes.DATA_TYPE, TokenTypes.FUNCTION -> "t";
            case TokenTypes.VARIABLE,
                    TokenTypes.ANNOTATION,
                    TokenTypes.PREPROCESSOR,
                    TokenTypes.MARKUP_TAG_ATTRIBUTE,
                    TokenTypes.MARKUP_ENTITY_REFERENCE,
                    TokenTypes.MARKUP_PROCESSING_INSTRUCTION -> "v";
            default -> "";
        };
    }
}
