package dev.knowhow.markdown.syntax;

import java.util.HashSet;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/** Parses braces in the dialects: templates, attributes, and the expressions of MDX. */
final class BraceSyntax implements InlineContentParserFactory {

    private final boolean mdx;

    BraceSyntax(boolean mdx) {
        this.mdx = mdx;
    }

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('{');
    }

    @Override
    public InlineContentParser create() {
        return new Braces(mdx);
    }

    /** Parser for one block. It remembers which closing delimiters are missing, so that it searches for each once. */
    private static final class Braces implements InlineContentParser {

        private static final int MAX_UNBALANCED = 20;

        private final boolean mdx;
        private final Set<String> missing = new HashSet<>();
        private int unbalanced;

        Braces(boolean mdx) {
            this.mdx = mdx;
        }

        @Override
        public @Nullable ParsedInline tryParse(InlineParserState state) {
            Scanner scanner = state.scanner();
            int before = scanner.peekPreviousCodePoint();
            scanner.next();
            return switch (scanner.peek()) {
                case '{' -> template(scanner, "}}");
                case '%' -> template(scanner, "%}");
                case ':' -> attributes(scanner, true);
                case '/' -> comment(scanner);
                default -> mdx ? expression(scanner) : attributes(scanner, endsMarkup(before));
            };
        }

        private @Nullable ParsedInline template(Scanner scanner, String end) {
            scanner.next();
            String content = upTo(scanner, end);
            if (content == null) {
                return null;
            }
            while (scanner.next('}')) {
                // Mustache has three.
            }
            if (content.replace("-", "").strip().equals("raw")) {
                return raw(scanner);
            }
            return ParsedInline.of(new Template(content), scanner.position());
        }

        /** Text in Liquid's {@code raw} tag is plain text if the tag ends within the block. */
        private ParsedInline raw(Scanner scanner) {
            Position start = scanner.position();
            String content = upTo(scanner, "{% endraw %}");
            if (content == null) {
                scanner.setPosition(start);
                return ParsedInline.of(new Template("raw"), start);
            }
            return ParsedInline.of(new Text(content.replace('\n', ' ').replace("`", "")), scanner.position());
        }

        /** A comment of MDX. In Docusaurus, a comment that begins with {@code #} is the id of a heading. */
        private @Nullable ParsedInline comment(Scanner scanner) {
            Position start = scanner.position();
            scanner.next();
            String content = scanner.next('*') ? upTo(scanner, "*/}") : null;
            if (content == null) {
                scanner.setPosition(start);
                return mdx ? expression(scanner) : null;
            }
            String text = content.strip();
            boolean id = text.length() > 1 && text.charAt(0) == '#' && text.indexOf(' ') < 0;
            return ParsedInline.of(id ? new Attributes(text) : new Template(""), scanner.position());
        }

        private @Nullable ParsedInline expression(Scanner scanner) {
            int depth = 1;
            while (scanner.hasNext() && unbalanced < MAX_UNBALANCED) {
                char c = scanner.peek();
                scanner.next();
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                if (depth == 0) {
                    return ParsedInline.of(new Template(""), scanner.position());
                }
            }
            unbalanced++;
            return null;
        }

        /** Attributes follow their element or end a line; other braces are text. */
        private static @Nullable ParsedInline attributes(Scanner scanner, boolean expected) {
            Position start = scanner.position();
            while (scanner.peek() != '}') {
                char c = scanner.peek();
                if (c == Scanner.END || c == '\n' || c == '{') {
                    return null;
                }
                scanner.next();
            }
            String content =
                    scanner.getSource(start, scanner.position()).getContent().strip();
            scanner.next();
            Node node = new Attributes(content);
            if (!expected && !endsLine(scanner)) {
                return null;
            }
            return looksRight(content) ? ParsedInline.of(node, scanner.position()) : null;
        }

        private static boolean looksRight(String content) {
            if (content.startsWith(":")) {
                return true;
            }
            boolean named = content.length() > 1
                    && (content.charAt(0) == '#' || content.charAt(0) == '.')
                    && (Character.isLetterOrDigit(content.codePointAt(1)) || content.charAt(1) == '_');
            return named || (content.indexOf('=') > 0 && Character.isLetter(content.codePointAt(0)));
        }

        private static boolean endsMarkup(int before) {
            return before == ')' || before == '`' || before == ']' || before == '*' || before == '}' || before == '>';
        }

        private static boolean endsLine(Scanner scanner) {
            Position position = scanner.position();
            scanner.whitespace();
            boolean ends = !scanner.hasNext();
            scanner.setPosition(position);
            return ends || scanner.peek() == '\n';
        }

        private @Nullable String upTo(Scanner scanner, String end) {
            if (missing.contains(end)) {
                return null;
            }
            Position start = scanner.position();
            while (scanner.find(end.charAt(0)) >= 0) {
                Position here = scanner.position();
                if (scanner.next(end)) {
                    return scanner.getSource(start, here).getContent();
                }
                scanner.next();
            }
            missing.add(end);
            return null;
        }
    }
}
