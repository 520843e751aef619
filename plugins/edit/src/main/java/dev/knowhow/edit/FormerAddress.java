package dev.knowhow.edit;

import dev.knowhow.markdown.frontmatter.FrontMatterText;
import dev.knowhow.note.NoteId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds the former address of a note to its {@code aliases}, so that the old address still leads to it. */
final class FormerAddress {

    private static final List<String> KEYS = List.of("aliases", "alias");

    private FormerAddress() {}

    /**
     * A file with a former address.
     *
     * @param content the file
     * @param from the former id
     * @param to the id after the move, which is no former address any more
     * @return empty if the front matter cannot be changed value by value
     */
    static Optional<byte[]> added(byte[] content, NoteId from, NoteId to) {
        TextFile file = TextFile.of(content).orElse(null);
        FrontMatterText text =
                file == null ? null : FrontMatterText.of(file.shown()).orElse(null);
        if (file == null || text == null) {
            return Optional.empty();
        }
        String key = text.present(KEYS);
        List<String> addresses = new ArrayList<>(text.words(key));
        addresses.remove(address(to));
        addresses.remove(address(from));
        addresses.add(address(from));
        return text.with(key, addresses).map(FrontMatterText::text).map(file::edited);
    }

    private static String address(NoteId id) {
        String folder = id.folder();
        return "/" + (folder.isEmpty() ? "" : folder + "/") + id.baseName();
    }
}
