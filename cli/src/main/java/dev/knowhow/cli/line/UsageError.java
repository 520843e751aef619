package dev.knowhow.cli.line;

import dev.knowhow.cli.text.Plain;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Explains an invalid command line, with a correction. */
public final class UsageError {

    private UsageError() {}

    /** The message for a parse error, with what to type instead. */
    public static String of(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String first = Plain.line(unmatched.getUnmatched().getFirst());
            boolean atRoot = wrong.getCommandLine().getParent() == null;
            if (unmatched.isUnknownOption()) {
                return "there is no option '" + first + "'"
                        + (atRoot ? "" : "; put -- before words that begin with a dash");
            }
            return atRoot
                    ? "there is no command '" + first + "'"
                    : "unexpected argument '" + first + "'; quote names that contain spaces";
        }
        String said = Plain.line(wrong.getMessage() + meaning(wrong));
        return said.isEmpty() ? "invalid arguments" : Character.toLowerCase(said.charAt(0)) + said.substring(1);
    }

    /** The help of an option whose value is missing, because it names the values. */
    private static String meaning(ParameterException wrong) {
        return wrong instanceof MissingParameterException missing
                        && !missing.getMissing().isEmpty()
                        && missing.getMissing().getFirst() instanceof OptionSpec option
                ? ": " + String.join(" ", option.description())
                : "";
    }
}
