package dev.knowhow.cli.command;

import dev.knowhow.cli.line.Invocation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads which audiences a group of a proxy has, typed as {@code eng-all=engineers,staff}. */
final class GroupAudiences {

    static final String OPTION = "--audience";

    private GroupAudiences() {}

    /** The audiences by group; a group may be repeated, since a setting cannot list its audiences with commas. */
    static Map<String, List<String>> of(Invocation invocation) {
        Map<String, List<String>> audiences = new LinkedHashMap<>();
        for (String typed : invocation.texts(OPTION)) {
            // a group may be a distinguished name with several =
            int equals = typed.lastIndexOf('=');
            String group = typed.substring(0, Math.max(0, equals)).strip();
            List<String> named = Arrays.stream(typed.substring(equals + 1).split(","))
                    .map(String::strip)
                    .filter(audience -> !audience.isEmpty())
                    .toList();
            if (group.isEmpty() || group.contains(",") || named.isEmpty()) {
                throw Invocation.wrong(
                        OPTION + " is '" + typed + "', must be a group and its audiences without a comma "
                                + "in the group: eng-all=engineers,staff");
            }
            audiences.computeIfAbsent(group, any -> new ArrayList<>()).addAll(named);
        }
        return audiences;
    }
}
