package dev.knowhow.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import dev.knowhow.markdown.people.YamlPeopleFormat;
import dev.knowhow.plugin.KnowhowPlugin;
import dev.knowhow.spi.NoteParser;
import dev.knowhow.spi.PeopleFormat;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarkdownPluginTest {

    @Test
    void itIsFoundAndBringsAParserAndAPeopleFormat() {
        KnowhowPlugin plugin = ServiceLoader.load(KnowhowPlugin.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(found -> found.name().equals("markdown"))
                .findFirst()
                .orElseThrow();
        var injector = Guice.createInjector(plugin.module());

        assertThat(injector.getInstance(Key.get(new TypeLiteral<Set<NoteParser>>() {})))
                .hasExactlyElementsOfTypes(MarkdownNoteParser.class);
        assertThat(injector.getInstance(Key.get(new TypeLiteral<Set<PeopleFormat>>() {})))
                .hasExactlyElementsOfTypes(YamlPeopleFormat.class);
        assertThat(new YamlPeopleFormat().files())
                .startsWith("people.yml")
                .contains(".authors.yml", "_data/people.yml");
    }
}
