package dev.knowhow.markdown.dialects;

import dev.knowhow.note.Link;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.Conventions;
import dev.knowhow.spi.Dialect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The mdBook dialect. A link may lead out of the folder of the book, to what its publisher puts beside it, and a
 * preprocessor may give names that are no paths a meaning of its own.
 */
final class MdBook implements Dialect {

    private static final String CONFIG = "book.toml";
    private static final Set<String> BUILT_IN = Set.of("links", "index");

    @Override
    public String name() {
        return "mdbook";
    }

    @Override
    public Set<String> markers() {
        return Set.of(CONFIG);
    }

    @Override
    public Conventions conventions(Files files) throws IOException {
        SiteConfig config = SiteConfig.first(files, List.of(CONFIG));
        String source = config.at("book").text("src", "src").replaceAll("^[./]+|/+$", "");
        boolean preprocessed =
                !BUILT_IN.containsAll(config.at("preprocessor").values().keySet());
        return new Book(source, preprocessed);
    }

    private record Book(String source, boolean preprocessed) implements Conventions {

        @Override
        public boolean needsTarget(NoteId from, Link link) {
            if (!source.isEmpty() && !from.isAt(source)) {
                return true;
            }
            String target = link.target();
            boolean generated = preprocessed
                    && link.kind() == Link.Kind.MARKDOWN
                    && (isName(target) || SiteConfig.isGenerated(link.fragment()));
            return !generated && !leaves(from, target);
        }

        private static boolean isName(String target) {
            return !target.isEmpty() && target.indexOf('/') < 0 && !target.endsWith(".md") && !target.endsWith(".html");
        }

        private boolean leaves(NoteId from, String target) {
            String folder = source.isEmpty() ? from.folder() : from.folder().substring(source.length());
            List<String> walked = new ArrayList<>();
            for (String step : (folder + "/" + target).split("/")) {
                if (!step.equals("..")) {
                    walked.add(step);
                    walked.removeIf(name -> name.isEmpty() || name.equals("."));
                } else if (walked.isEmpty()) {
                    return true;
                } else {
                    walked.removeLast();
                }
            }
            return false;
        }
    }
}
