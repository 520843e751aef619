package dev.knowhow.cli;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.markdown.roster.PeopleText;
import dev.knowhow.spi.UnreadableNoteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The file with records of people in the folder of the notes. */
final class PeopleFiles {

    private static final List<String> NAMES = List.of("people.yml", "people.yaml");

    private final Path path;
    private final byte[] before;

    private PeopleFiles(Path path, byte[] before) {
        this.path = path;
        this.before = before;
    }

    /** The file of the vault; one that is not there is empty. */
    static PeopleFiles of(Knowhow knowhow) {
        Path notes =
                Path.of(Objects.requireNonNullElse(knowhow.operations().status().source(), ""));
        Path path = NAMES.stream()
                .map(notes::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(notes.resolve(NAMES.getFirst()));
        return new PeopleFiles(path, bytes(path));
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.isRegularFile(path) ? Files.readAllBytes(path) : new byte[0];
        } catch (IOException e) {
            throw new KnowhowException(Category.NOTES, path + " cannot be read: " + e + "; mend it first", e);
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    /** What stands in it. */
    PeopleText text() {
        try {
            return PeopleText.of(name(), before);
        } catch (UnreadableNoteException e) {
            throw new KnowhowException(Category.NOTES, e.problem().toString(), e);
        }
    }

    /** Writes it anew, whole or not at all. */
    void write(PeopleText text) {
        Path next = path.resolveSibling(name() + ".new");
        try {
            if (!Arrays.equals(before, bytes(path))) {
                throw new KnowhowException(Category.NOTES, path + " has changed meanwhile; try again");
            }
            Path real = Files.isSymbolicLink(path) ? path.toRealPath() : path;
            next = real.resolveSibling(real.getFileName() + ".new");
            if (Files.exists(real)) {
                Files.copy(real, next, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.write(next, text.bytes());
            Files.move(next, real, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new KnowhowException(Category.NOTES, next + " cannot be written: " + e, e);
        }
    }
}
