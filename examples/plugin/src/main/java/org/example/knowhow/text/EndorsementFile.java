package org.example.knowhow.text;

import dev.knowhow.expert.EvidenceRole;
import dev.knowhow.expert.Statement;
import dev.knowhow.spi.EvidenceSource;
import dev.knowhow.spi.NoteSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads endorsements from {@code endorsements.csv} beside the notes: person, topic, day, and a link if there is one.
 */
final class EndorsementFile implements EvidenceSource {

    private static final String FILE = "endorsements.csv";

    /** Weighs as much as a review of a note. */
    private static final EvidenceRole ENDORSED = new EvidenceRole("endorsed", 0.5, false);

    private static final int LINK = 3;

    @Override
    public String name() {
        return "endorsements";
    }

    @Override
    public List<Statement> statements(@Nullable NoteSource notes) throws IOException {
        byte[] content = notes == null ? new byte[0] : notes.file(FILE).orElse(new byte[0]);
        List<Statement> statements = new ArrayList<>();
        int number = 0;
        for (String line : new String(content, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                statements.add(statement(number, line.split(",")));
            }
        }
        return statements;
    }

    private static Statement statement(int number, String[] cells) throws IOException {
        try {
            return new Statement(
                    String.valueOf(number),
                    cells[0].strip(),
                    cells[1].strip(),
                    ENDORSED,
                    LocalDate.parse(cells[2].strip()),
                    "Endorsement for " + cells[1].strip(),
                    cells.length > LINK ? cells[LINK].strip() : null,
                    Set.of());
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IOException(FILE + ":" + number + ": write person, topic, day, link: " + e.getMessage(), e);
        }
    }
}
