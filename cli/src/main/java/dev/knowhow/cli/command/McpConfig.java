package dev.knowhow.cli.command;

import dev.knowhow.cli.line.Invocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The configuration of an assistant that starts {@code knowhow mcp}, with absolute paths. */
enum McpConfig {
    CLAUDE_CODE("run this command") {
        @Override
        String text(List<String> command) {
            return "claude mcp add --scope user knowhow -- "
                    + command.stream().map(McpConfig::shell).collect(Collectors.joining(" "));
        }
    },
    CLAUDE_DESKTOP("paste into claude_desktop_config.json (Settings, Developer, Edit Config)"),
    CURSOR("paste into ~/.cursor/mcp.json"),
    VSCODE("paste into .vscode/mcp.json") {
        @Override
        String text(List<String> command) {
            return json("servers", "\"type\": \"stdio\", ", command);
        }
    },
    WINDSURF("paste into ~/.codeium/windsurf/mcp_config.json"),
    GEMINI("paste into ~/.gemini/settings.json"),
    CODEX("paste into ~/.codex/config.toml") {
        @Override
        String text(List<String> command) {
            // a basic string of TOML has the escapes of JSON
            return "[mcp_servers.knowhow]\ncommand = " + quoted(command.getFirst()) + "\nargs = " + arguments(command);
        }
    },
    JSON("paste into the configuration file of the assistant");

    private final String place;

    McpConfig(String place) {
        this.place = place;
    }

    /** The names of all clients, as typed. */
    static List<String> names() {
        return List.of(values()).stream().map(McpConfig::typed).toList();
    }

    /** The client that was typed. */
    static McpConfig named(String client) {
        return List.of(values()).stream()
                .filter(one -> one.typed().equals(client))
                .findFirst()
                .orElseThrow();
    }

    private String typed() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where the text belongs. */
    String place() {
        return place;
    }

    /**
     * The text for this client.
     *
     * @param command the program and its arguments
     */
    String text(List<String> command) {
        return json("mcpServers", "", command);
    }

    /** The command that serves these notes with the options of this invocation. */
    static List<String> command(Invocation invocation, Path notes) {
        List<String> command = new ArrayList<>(Launcher.command());
        command.addAll(List.of("mcp", absolute(notes)));
        for (String option : List.of("--index", "--state", "--plugins")) {
            Path path = invocation.path(option);
            if (path != null) {
                command.addAll(List.of(option, absolute(path)));
            }
        }
        for (String option : List.of("--join", "--without", "--site", "--as", "--group")) {
            invocation.texts(option).forEach(value -> command.addAll(List.of(option, value)));
        }
        if (invocation.flag("--operator")) {
            command.add("--operator");
        }
        return command;
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    private static String json(String key, String type, List<String> command) {
        return """
                {
                  "%s": {
                    "knowhow": { %s"command": %s, "args": %s }
                  }
                }""".formatted(key, type, quoted(command.getFirst()), arguments(command));
    }

    private static String arguments(List<String> command) {
        return command.stream().skip(1).map(McpConfig::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A string in JSON. */
    private static String quoted(String text) {
        return text.chars()
                .mapToObj(letter -> letter == '"' || letter == '\\'
                        ? "\\" + (char) letter
                        : letter < ' ' || letter == 0x7f ? "\\u%04x".formatted(letter) : String.valueOf((char) letter))
                .collect(Collectors.joining("", "\"", "\""));
    }

    /** A word for a POSIX shell. */
    private static String shell(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
