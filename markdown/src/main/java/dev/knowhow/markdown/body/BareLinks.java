package dev.knowhow.markdown.body;

import java.util.EnumSet;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/**
 * Finds bare URLs and e-mail addresses in text. The parser's autolink extension would scan the text of every note a
 * second time. Most text contains neither, and {@link #mayBeIn} rules it out quickly.
 */
final class BareLinks {

    private static final LinkExtractor EXTRACTOR = LinkExtractor.builder()
            .linkTypes(EnumSet.of(LinkType.URL, LinkType.EMAIL, LinkType.WWW))
            .build();

    private final LinkCollector links;

    BareLinks(LinkCollector links) {
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
