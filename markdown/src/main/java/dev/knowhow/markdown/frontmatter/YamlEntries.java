package dev.knowhow.markdown.frontmatter;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Finds the places of the keys and values of a YAML text that has been read before, so that its depth is limited. */
final class YamlEntries {

    private static final Pattern BULLET = Pattern.compile("\\s*-[ \\t]+");

    private final String text;
    private final Iterator<Event> events;
    private final List<YamlEntry> found = new ArrayList<>();

    private YamlEntries(String text) {
        this.text = text;
        this.events = new Parse(LoadSettings.builder()
                        .setCodePointLimit(Math.max(1, text.length()))
                        .build())
                .parseString(text)
                .iterator();
    }

    /** The entries of the block mapping that the text consists of; empty if it is not one. */
    static List<YamlEntry> of(String text) {
        YamlEntries entries = new YamlEntries(text);
        entries.read();
        return List.copyOf(entries.found);
    }

    private void read() {
        while (events.hasNext()) {
            if (events.next() instanceof MappingStartEvent root) {
                if (!root.isFlow()) {
                    readEntries();
                }
                return;
            }
        }
    }

    private void readEntries() {
        while (events.next() instanceof ScalarEvent key) {
            YamlEntry.Word name = word(key);
            boolean ownLine = text.substring(text.lastIndexOf('\n', name.start() - 1) + 1, name.start())
                    .isBlank();
            YamlEntry entry = entry(key.getValue(), name.start(), events.next());
            found.add(ownLine && name.plain() ? entry : entry.complex());
        }
    }

    private YamlEntry entry(String key, int start, Event value) {
        return switch (value) {
            case ScalarEvent scalar -> {
                YamlEntry.Word word = word(scalar);
                yield new YamlEntry(
                        key, start, word.plain(), List.of(word), YamlEntry.Form.SCALAR, word.start(), word.end());
            }
            case SequenceStartEvent sequence -> sequence(key, start, sequence);
            default -> {
                skip(value);
                yield new YamlEntry(key, start, false, List.of(), YamlEntry.Form.SCALAR, start, start);
            }
        };
    }

    private YamlEntry sequence(String key, int start, SequenceStartEvent sequence) {
        List<YamlEntry.Word> words = new ArrayList<>();
        boolean plain = isBare(sequence);
        Event item = events.next();
        while (item.getEventId() != Event.ID.SequenceEnd) {
            if (item instanceof ScalarEvent scalar) {
                YamlEntry.Word word = word(scalar);
                plain &= word.plain() && word.start() < word.end() && (sequence.isFlow() || isAfterBullet(word));
                words.add(word);
            } else {
                plain = false;
                skip(item);
            }
            item = events.next();
        }
        int valueStart = index(sequence.getStartMark().orElseThrow());
        if (sequence.isFlow()) {
            int end = index(item.getEndMark().orElseThrow());
            return new YamlEntry(key, start, plain, words, YamlEntry.Form.FLOW, valueStart, end);
        }
        // the parser finds the end of a block at the next key
        int end = words.isEmpty() ? valueStart : words.getLast().end();
        return new YamlEntry(key, start, plain && !words.isEmpty(), words, YamlEntry.Form.BLOCK, valueStart, end);
    }

    private boolean isAfterBullet(YamlEntry.Word word) {
        String before = text.substring(text.lastIndexOf('\n', word.start() - 1) + 1, word.start());
        return BULLET.matcher(before).matches();
    }

    private void skip(Event first) {
        int depth = depth(first);
        while (depth > 0) {
            depth += depth(events.next());
        }
    }

    private static int depth(Event event) {
        return switch (event.getEventId()) {
            case MappingStart, SequenceStart -> 1;
            case MappingEnd, SequenceEnd -> -1;
            default -> 0;
        };
    }

    private YamlEntry.Word word(ScalarEvent scalar) {
        int start = index(scalar.getStartMark().orElseThrow());
        int end = index(scalar.getEndMark().orElseThrow());
        ScalarStyle style = scalar.getScalarStyle();
        boolean oneLine = style != ScalarStyle.LITERAL
                && style != ScalarStyle.FOLDED
                && text.substring(start, end).indexOf('\n') < 0
                && scalar.getValue().indexOf('\n') < 0;
        Object value = scalar.isPlain() ? PlainScalar.value(scalar.getValue()) : scalar.getValue();
        return new YamlEntry.Word(
                start,
                end,
                value.toString(),
                oneLine && isBare(scalar) && scalar.getTag().isEmpty(),
                style == ScalarStyle.SINGLE_QUOTED ? '\'' : style == ScalarStyle.DOUBLE_QUOTED ? '"' : ' ');
    }

    private static boolean isBare(NodeEvent event) {
        return event.getAnchor().isEmpty()
                && (!(event instanceof SequenceStartEvent sequence)
                        || sequence.getTag().isEmpty());
    }

    private int index(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }
}
