package dev.knowhow.cli.command;

import dev.knowhow.cli.line.Invocation;
import dev.knowhow.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            Map<String, Object> server = new LinkedHashMap<>();
            server.put("type", "stdio");
            server.putAll(server(command));
            return file("servers", server);
        }
    },
    WINDSURF("paste into ~/.codeium/windsurf/mcp_config.json"),
    GEMINI("paste into ~/.gemini/settings.json"),
    CODEX("paste into ~/.codex/config.toml") {
        @Override
        String text(List<String> command) {
            // strings and lists of TOML are written as in JSON
            String program = list(command.subList(0, 1));
            return "[mcp_servers.knowhow]\ncommand = " + program.substring(1, program.length() - 1) + "\nargs = "
                    + list(arguments(command));
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
        return file("mcpServers", server(command));
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

    private static String file(String key, Map<String, Object> server) {
        return new String(Json.indented(Map.of(key, Map.of("knowhow", server))), StandardCharsets.UTF_8)
                .stripTrailing();
    }

    private static Map<String, Object> server(List<String> command) {
        Map<String, Object> server = new LinkedHashMap<>();
        server.put("command", command.getFirst());
        server.put("args", arguments(command));
        return server;
    }

    private static List<String> arguments(List<String> command) {
        return command.subList(1, command.size());
    }

    private static String list(List<String> texts) {
        return new String(Json.bytes(texts), StandardCharsets.UTF_8);
    }

    /** A word for a POSIX shell. */
    private static String shell(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
