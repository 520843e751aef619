package dev.knowhow.markdown.body;

import java.util.EnumSet;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/**
 * Finds URLs and e-mail addresses that stand in the text as they are. The parser's extension for this looks at all text
 * of all notes a second time; most text holds neither, and that is quickly seen.
 */
final class BareLinks {

    private static final LinkExtractor EXTRACTOR = LinkExtractor.builder()
            .linkTypes(EnumSet.of(LinkType.URL, LinkType.EMAIL, LinkType.WWW))
            .build();

    private final Links links;

    BareLinks(Links links) {
        this.links = links;
    }

    static boolean mayBeIn(String text) {
        return text.contains("://") || text.contains("www.") || text.indexOf('@') > 0;
    }

    void find(String text, int line) {
        for (LinkSpan span : EXTRACTOR.extractLinks(text)) {
            String found = text.substring(span.getBeginIndex(), span.getEndIndex());
            links.markdown(
                    switch (span.getType()) {
                        case EMAIL -> "mailto:" + found;
                        case WWW -> "http://" + found;
                        default -> found;
                    },
                    false,
                    "",
                    line);
        }
    }
}
