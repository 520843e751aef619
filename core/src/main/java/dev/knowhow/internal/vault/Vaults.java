package dev.knowhow.internal.vault;

import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteBuilder;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.spi.Conventions;
import dev.knowhow.spi.Dialect;
import dev.knowhow.spi.NoteSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The folders with notes in a dialect. A folder may belong to several vaults; of each dialect, the nearest marker
 * counts.
 */
public final class Vaults {

    private record Vault(String folder, String dialect, Conventions conventions) {

        boolean holds(NoteId id) {
            return folder.isEmpty() || id.path().startsWith(folder + "/");
        }

        NoteId under(NoteId id) {
            return folder.isEmpty() ? id : new NoteId(id.path().substring(folder.length() + 1));
        }
    }

    private final List<Vault> vaults;
    private final List<Problem> problems;
    private final String fingerprint;

    private Vaults(List<Vault> vaults, List<Problem> problems, String fingerprint) {
        this.vaults = vaults;
        this.problems = problems;
        this.fingerprint = fingerprint;
    }

    /** Whether a file marks a vault. */
    public static boolean isMarker(List<Dialect> dialects, String path) {
        return dialects.stream()
                .flatMap(dialect -> dialect.markers().stream())
                .anyMatch(marker -> path.equals(marker) || (!isHidden(marker) && path.endsWith("/" + marker)));
    }

    /** Whether a file marks a vault, for the many files of a listing. */
    public static Predicate<String> markers(List<Dialect> dialects) {
        Set<String> names = new HashSet<>();
        dialects.forEach(dialect -> dialect.markers().forEach(marker -> names.add(lastStep(marker))));
        return path -> names.contains(lastStep(path)) && isMarker(dialects, path);
    }

    private static String lastStep(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Markers at the root that a listing does not contain. */
    public static Set<String> hiddenMarkers(List<Dialect> dialects, NoteSource source) throws IOException {
        Set<String> markers = new TreeSet<>();
        for (Dialect dialect : dialects) {
            for (String marker : dialect.markers()) {
                if (isHidden(marker) && source.exists(marker)) {
                    markers.add(marker);
                }
            }
        }
        return markers;
    }

    /**
     * The vaults of a source.
     *
     * @param dialects the known dialects
     * @param markers the paths of the marker files
     * @param source reads the files of a vault
     */
    public static Vaults open(List<Dialect> dialects, Collection<String> markers, NoteSource source) {
        List<Vault> vaults = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        MessageDigest read = sha256();
        for (String path : new TreeSet<>(markers)) {
            for (Dialect dialect : dialects) {
                dialect.markers().stream()
                        .filter(marker -> isPath(path, marker))
                        .filter(marker -> !dialect.innerMarkers().contains(marker)
                                || !isWithin(folder(path, marker), dialect, markers))
                        .map(marker -> folder(path, marker))
                        .forEach(folder -> {
                            update(read, dialect.name() + " " + folder);
                            try {
                                Dialect.Files files = file -> source.file(folder.isEmpty() ? file : folder + "/" + file)
                                        .map(content -> {
                                            read.update(content);
                                            return content;
                                        });
                                vaults.add(new Vault(folder, dialect.name(), dialect.conventions(files)));
                            } catch (IOException | RuntimeException | LinkageError e) {
                                problems.add(new Problem(
                                        Severity.WARNING,
                                        path,
                                        0,
                                        "the vault is read without the conventions of " + dialect.name() + ": "
                                                + e.getMessage(),
                                        "correct the file"));
                            }
                        });
            }
        }
        vaults.sort(Comparator.comparingInt((Vault vault) -> -vault.folder().length())
                .thenComparing(Vault::folder)
                .thenComparing(Vault::dialect));
        return new Vaults(vaults, problems, HexFormat.of().formatHex(read.digest()));
    }

    private static boolean isPath(String path, String marker) {
        return path.equals(marker) || path.endsWith("/" + marker);
    }

    private static String folder(String path, String marker) {
        return path.substring(0, Math.max(0, path.length() - marker.length() - 1));
    }

    /** Whether a folder is part of a vault of this dialect that another marker marks. */
    private static boolean isWithin(String folder, Dialect dialect, Collection<String> markers) {
        return dialect.markers().stream()
                .filter(marker -> !dialect.innerMarkers().contains(marker))
                .flatMap(marker ->
                        markers.stream().filter(path -> isPath(path, marker)).map(path -> folder(path, marker)))
                .anyMatch(around -> around.isEmpty() || (folder + "/").startsWith(around + "/"));
    }

    /** The problems in the files of the vaults. */
    public List<Problem> problems() {
        return problems;
    }

    /** A fingerprint of everything that the conventions depend on. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The conventions for a note. */
    public Conventions of(NoteId id) {
        List<Vault> around = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Vault vault : vaults) {
            if (vault.holds(id) && seen.add(vault.dialect())) {
                around.add(vault);
            }
        }
        return around.isEmpty() ? Conventions.NONE : new Joined(around);
    }

    /** Adds the addresses of a note on the sites of its vaults. */
    public Note addressed(Note note) {
        List<String> addresses = new ArrayList<>(of(note.id()).addresses(note.id(), note));
        addresses.removeAll(note.permalinks());
        if (addresses.isEmpty()) {
            return note;
        }
        NoteBuilder addressed = note.toBuilder();
        addresses.forEach(addressed::permalink);
        return addressed.build();
    }

    /** The ignore patterns of the vaults, as patterns at the root. */
    List<String> ignored() {
        List<String> patterns = new ArrayList<>();
        for (Vault vault : vaults) {
            for (String pattern : vault.conventions().ignored()) {
                String below = pattern.startsWith("/") ? pattern.substring(1) : "**/" + pattern;
                patterns.add(vault.folder().isEmpty() ? "/" + below : "/" + vault.folder() + "/" + below);
            }
        }
        return patterns;
    }

    private static boolean isHidden(String marker) {
        return marker.startsWith(".") || marker.contains("/.");
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The combined conventions of several vaults, the nearest first. */
    private record Joined(List<Vault> vaults) implements Conventions {

        @Override
        public String wikiLink(String content) {
            String link = content;
            for (Vault vault : vaults) {
                link = vault.conventions().wikiLink(link);
            }
            return link;
        }

        @Override
        public boolean hasBareMetadata() {
            return vaults.stream().anyMatch(vault -> vault.conventions().hasBareMetadata());
        }

        @Override
        public String body(String body) {
            String text = body;
            for (Vault vault : vaults) {
                text = vault.conventions().body(text);
            }
            return text;
        }

        @Override
        public boolean needsTarget(NoteId from, Link link) {
            return vaults.stream().allMatch(vault -> vault.conventions().needsTarget(vault.under(from), link));
        }

        @Override
        public List<String> addresses(NoteId id, Note note) {
            return vaults.stream()
                    .flatMap(vault -> vault.conventions().addresses(vault.under(id), note).stream())
                    .distinct()
                    .toList();
        }
    }
}
