package dev.knowhow.markdown.syntax;

import java.util.regex.Pattern;

/** Recognises a JavaScript import or export in an MDX page. */
final class ModuleLine {

    private static final Pattern IMPORT =
            Pattern.compile("import\\s+(?:[\\w*${}, ]+\\s+from\\s+)?(?:\"[^\"]+\"|'[^']+');?\\s*");
    private static final Pattern EXPORT =
            Pattern.compile("export\\s+(?:const|let|var|default|function|async|class|\\{|\\*).*");

    /** Longer lines are not imports, and would cause excessive backtracking. */
    private static final int MAX_LENGTH = 300;

    private ModuleLine() {}

    static boolean matches(String source, int start, int end, boolean mdx) {
        if (end - start > MAX_LENGTH) {
            return false;
        }
        char first = source.charAt(start);
        if (first == 'i' && source.startsWith("import ", start)) {
            return IMPORT.matcher(source).region(start, end).matches();
        }
        return mdx
                && first == 'e'
                && source.startsWith("export ", start)
                && EXPORT.matcher(source).region(start, end).matches();
    }
}
