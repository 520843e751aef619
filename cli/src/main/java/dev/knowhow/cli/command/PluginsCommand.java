package dev.knowhow.cli.command;

import dev.knowhow.Knowhow;
import dev.knowhow.PluginInfo;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.cli.text.Width;
import dev.knowhow.cli.view.TextPrinter;
import dev.knowhow.json.Json;
import dev.knowhow.json.ReportShapes;
import java.util.List;

/** Lists the plugins, broken ones included. */
public final class PluginsCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("plugins", "List the plugins.").index().asJson();
    }

    @Override
    public int run(Invocation invocation) {
        try (Knowhow knowhow = Vault.openEvenEmpty(invocation)) {
            List<PluginInfo> plugins = knowhow.operations().plugins();
            if (invocation.json()) {
                try (var json = new Json(invocation.out())) {
                    plugins.forEach(plugin -> json.line("plugin", ReportShapes.PLUGIN, plugin));
                }
            } else {
                print(TextPrinter.of(invocation), plugins);
            }
            boolean sound = plugins.stream().allMatch(plugin -> plugin.problem().isEmpty());
            return sound ? ExitCode.FOUND : ExitCode.TROUBLE;
        }
    }

    private static void print(TextPrinter page, List<PluginInfo> plugins) {
        int names = 0;
        int versions = 0;
        for (PluginInfo plugin : plugins) {
            names = Math.max(names, Width.of(Plain.line(plugin.name())));
            versions = Math.max(versions, Width.of(Plain.line(plugin.version())));
        }
        for (PluginInfo plugin : plugins) {
            page.line(page.paint().bold(Width.pad(Plain.line(plugin.name()), names)) + "  "
                    + Width.pad(Plain.line(plugin.version()), versions) + "  "
                    + page.paint().dim(Plain.line(plugin.origin())));
            if (!plugin.problem().isEmpty()) {
                page.wrapped(2, "skipped: " + Plain.line(plugin.problem()), page.paint()::red);
            }
        }
    }
}
