package dev.knowhow.cli;

import dev.knowhow.cli.command.Command;
import dev.knowhow.cli.line.ConfigFile.Line;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Option;
import dev.knowhow.cli.line.Setting;
import dev.knowhow.cli.line.Settings;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.cli.text.Width;
import dev.knowhow.cli.view.TextPrinter;
import dev.knowhow.json.CommandShapes;
import dev.knowhow.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows the settings and where each comes from. */
final class ConfigCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("config", "Show the effective settings and where each comes from.")
                .more("The command line has precedence over the environment (KNOWHOW_SEARCH_LIMIT), and the "
                        + "environment over a file with lines such as 'search.limit = 20': the file of "
                        + "KNOWHOW_CONFIG, else ~/.config/knowhow/knowhow.conf.")
                .flag("--all", "list all settings with a description")
                .examples("config", "config --all")
                .asJson();
    }

    @Override
    public int run(Invocation invocation) {
        Settings settings = Settings.of(invocation.environment());
        if (invocation.flag("--all")) {
            all(invocation);
            return ExitCode.FOUND;
        }
        List<Setting> set = set(settings);
        if (invocation.json()) {
            try (var json = new Json(invocation.out())) {
                set.forEach(setting -> json.line(
                        "setting",
                        CommandShapes.SETTING,
                        new CommandShapes.SetValue(setting.key(), setting.shown(), setting.origin())));
            }
        } else {
            print(TextPrinter.of(invocation), settings.file().path(), set);
        }
        List<String> wrong = wrong(settings, set);
        wrong.forEach(line -> invocation.environment().info("knowhow: " + Plain.line(line)));
        return ExitCode.found(wrong.isEmpty());
    }

    /** The settings that apply to any command, without duplicates. */
    private static List<Setting> set(Settings settings) {
        Map<String, Setting> set = new LinkedHashMap<>();
        for (Command command : Commands.all()) {
            Usage usage = command.usage();
            for (Option option : usage.options()) {
                settings.of(usage.name(), option).ifPresent(setting -> set.putIfAbsent(setting.key(), setting));
            }
        }
        return List.copyOf(set.values());
    }

    private static void print(TextPrinter page, @Nullable Path file, List<Setting> set) {
        if (file != null) {
            page.line((Files.exists(file) ? "From " : "No file ") + Plain.line(file.toString()));
        }
        int keys = 0;
        int values = 0;
        for (Setting setting : set) {
            keys = Math.max(keys, Width.of(setting.key()));
            values = Math.max(values, Width.of(Plain.line(setting.shown())));
        }
        for (Setting setting : set) {
            page.line(page.paint().bold(Width.pad(setting.key(), keys)) + "  "
                    + Width.pad(Plain.line(setting.shown()), values) + "  "
                    + page.paint().dim(Plain.line(setting.origin())));
        }
        if (set.isEmpty()) {
            page.line("No settings. List all possible ones: knowhow config --all");
        }
    }

    /** Invalid values, and keys of the file without effect. */
    private static List<String> wrong(Settings settings, List<Setting> set) {
        List<String> wrong = new ArrayList<>();
        for (Setting setting : set) {
            try {
                setting.values();
            } catch (RuntimeException e) {
                wrong.add(String.valueOf(e.getMessage()));
            }
        }
        List<String> known = keys().keySet().stream().toList();
        for (Map.Entry<String, Line> line : settings.file().lines().entrySet()) {
            if (!known.contains(line.getKey())) {
                wrong.add(settings.file().path() + ":" + line.getValue().number() + ": there is no setting '"
                        + line.getKey() + "'; list all settings: knowhow config --all");
            }
        }
        return wrong;
    }

    /** What may be set: all keys, each with its option. */
    private static Map<String, Option> keys() {
        Map<String, Option> shared = new LinkedHashMap<>();
        Map<String, Option> special = new LinkedHashMap<>();
        for (Command command : Commands.all()) {
            Usage usage = command.usage();
            for (Option option : usage.options()) {
                for (String key : Settings.keys(usage.name(), option)) {
                    (key.contains(".") ? special : shared).putIfAbsent(key, option);
                }
            }
        }
        shared.putAll(special);
        return shared;
    }

    private static void all(Invocation invocation) {
        Map<String, Option> keys = keys();
        if (invocation.json()) {
            try (var json = new Json(invocation.out())) {
                keys.forEach((key, option) -> json.line(
                        "key",
                        CommandShapes.KEY,
                        new CommandShapes.SettingKey(key, Settings.variable(key), option.description())));
            }
            return;
        }
        TextPrinter page = TextPrinter.of(invocation);
        int widest = keys.keySet().stream().mapToInt(Width::of).max().orElse(0);
        keys.forEach(
                (key, option) -> page.line(page.paint().bold(Width.pad(key, widest)) + "  " + option.description()));
    }
}
