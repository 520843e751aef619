package dev.knowhow.cli.command;

import java.nio.file.Path;
import java.util.List;

/** The command that starts this program again, from any folder. */
final class Launcher {

    private Launcher() {}

    /** The launcher that started this process; without one, Java and the class path. */
    static List<String> command() {
        String launcher = System.getProperty("knowhow.launcher", "");
        return launcher.isEmpty()
                ? List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dguice_custom_class_loading=CHILD",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.knowhow.cli.Main")
                : List.of(launcher);
    }
}
