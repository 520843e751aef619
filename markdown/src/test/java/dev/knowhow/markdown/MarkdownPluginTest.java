package dev.knowhow.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.markdown.people.YamlPeopleFormat;
import dev.knowhow.plugin.Extensions;
import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.plugin.KnowhowPlugin;
import dev.knowhow.plugin.PlainPlugin;
import dev.knowhow.plugin.PluginContext;
import dev.knowhow.spi.NoteParser;
import dev.knowhow.spi.PeopleFormat;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class MarkdownPluginTest {

    @Test
    void itIsFoundAndBringsAParserAndAPeopleFormat() {
        PlainPlugin plugin = ServiceLoader.load(KnowhowPlugin.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(found -> found.name().equals("markdown"))
                .map(PlainPlugin.class::cast)
                .findFirst()
                .orElseThrow();
        Extensions extensions = Extensions.of(plugin);
        PluginContext context =
                new PluginContext(new IndexFolder(Path.of("index")), Optional.empty(), Optional.empty());

        assertThat(extensions.create(NoteParser.class, context)).hasExactlyElementsOfTypes(MarkdownNoteParser.class);
        assertThat(extensions.create(PeopleFormat.class, context)).hasExactlyElementsOfTypes(YamlPeopleFormat.class);
        assertThat(new YamlPeopleFormat().files())
                .startsWith("people.yml")
                .contains(".authors.yml", "_data/people.yml");
    }
}
