package dev.knowhow.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The command that starts this program again, from any folder. */
final class Launcher {

    private Launcher() {}

    /** The launcher that started this process; empty without one. */
    static Optional<Path> path() {
        String launcher = System.getProperty("knowhow.launcher", "");
        return launcher.isEmpty() ? Optional.empty() : Optional.of(Path.of(launcher));
    }

    /** The launcher; without one, Java and the class path. */
    static List<String> command() {
        return path().map(launcher -> List.of(launcher.toString()))
                .orElseGet(() -> List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dguice_custom_class_loading=CHILD",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.knowhow.cli.Main"));
    }
}
