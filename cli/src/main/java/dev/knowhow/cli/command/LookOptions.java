package dev.knowhow.cli.command;

import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.spi.FolderFiles;
import dev.knowhow.web.language.LanguageFile;
import dev.knowhow.web.language.Languages;
import dev.knowhow.web.page.Look;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The options of commands that make pages: what an operator adds to them. */
final class LookOptions {

    private static final String TEMPLATE = ".html";

    private LookOptions() {}

    static Usage added(Usage usage) {
        return usage.text("--edit-link", "URL", "a link that edits a note, with {path} for its id (none)")
                .text("--ask", "URL", "a link to ask a person who agrees, with {id} for their id (none)")
                .path("--style", "FILE", "a style sheet to load after that of the pages (none)")
                .path("--logo", "FILE", "a picture beside the title (none)")
                .texts("--nav", "NAME=URL", "a link in the navigation; may be repeated (none)")
                .text("--footer", "TEXT", "a text at the end of each page (none)")
                .path("--templates", "DIR", "templates that replace those of the pages (none)")
                .path("--languages", "DIR", "more languages, in files such as messages_fr.txt (none)")
                .text("--language", "TAG", "the language of those who prefer none of the known (en)");
    }

    /**
     * The additions to the pages. Lines of a language file that are wrong are reported, and the others count.
     *
     * @throws IllegalArgumentException if a value is invalid
     */
    static Look.Builder of(Invocation invocation) {
        String footer = invocation.text("--footer");
        Path style = invocation.path("--style");
        Path logo = invocation.path("--logo");
        return Look.builder()
                .edit(invocation.text("--edit-link"))
                .ask(invocation.text("--ask"))
                .css(style == null ? null : text("--style", style))
                .logo(logo == null ? null : bytes("--logo", logo))
                .navigation(invocation.texts("--nav"))
                .footer(footer == null ? "" : footer)
                .templates(templates(invocation.path("--templates")))
                .languages(languages(invocation));
    }

    private static Map<String, String> templates(@Nullable Path folder) {
        Map<String, String> templates = new TreeMap<>();
        for (Path file : files("--templates", folder)) {
            String name = String.valueOf(file.getFileName());
            if (name.endsWith(TEMPLATE)) {
                templates.put(name.substring(0, name.length() - TEMPLATE.length()), text("--templates", file));
            }
        }
        return templates;
    }

    private static Languages languages(Invocation invocation) {
        Languages languages = Languages.BUILT_IN;
        for (Path file : files("--languages", invocation.path("--languages"))) {
            String name = String.valueOf(file.getFileName());
            if (LanguageFile.NAME.matcher(name).matches()) {
                LanguageFile read = LanguageFile.of(name, text("--languages", file));
                read.problems().forEach(invocation.environment()::info);
                languages = languages.with(read);
            }
        }
        String usual = invocation.text("--language");
        return usual == null ? languages : languages.usually(usual);
    }

    private static List<Path> files(String option, @Nullable Path folder) {
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw Invocation.wrong(option + " " + folder + " is not a folder that can be read");
        }
    }

    private static String text(String option, Path file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(option, file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Invocation.wrong(option + " " + file + " is not UTF-8 text");
        }
    }

    private static byte[] bytes(String option, Path file) {
        try {
            return FolderFiles.readAt(file)
                    .orElseThrow(() -> Invocation.wrong(option + " " + file + " does not exist"));
        } catch (IOException e) {
            throw Invocation.wrong(option + " " + file + " cannot be read");
        }
    }
}
