package dev.knowhow.present.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.json.Remarked;
import dev.knowhow.json.Schemas;
import dev.knowhow.present.question.Description.Rights;
import dev.knowhow.present.question.Parameter.Kind;
import dev.knowhow.present.question.Parameter.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private static final Path DOCS = Path.of("../../docs/questions.md");
    private static final String BEGIN = "| question | answers | parameters | anonymous |\n| --- | --- | --- | --- |\n";

    @Test
    void eachNameHasItsQuestion() {
        assertThat(Questions.all())
                .extracting(question -> question.description().name())
                .containsExactlyElementsOf(Questions.NAMES);
        assertThat(Questions.named("nothing")).isNull();
    }

    @Test
    void eachQuestionIsBoundedAndDescribed() {
        for (Question question : Questions.all()) {
            Description description = question.description();
            assertThat(description.summary())
                    .as(description.name())
                    .endsWith(".")
                    .doesNotContain("?");
            assertThat(description.parameters())
                    .as(description.name())
                    .extracting(Parameter::name)
                    .doesNotHaveDuplicates()
                    .containsAnyOf("limit", "characters");
            assertThat(description.parameters())
                    .allSatisfy(parameter -> assertThat(parameter.description()).isNotBlank());
            assertThat(question.shapes())
                    .isNotEmpty()
                    .allSatisfy(shape -> assertThat(new Schemas("#/").of(Remarked.shape(shape)))
                            .containsKey("$ref"));
        }
    }

    /** With -Dgolden=write the table is written anew, for review in the diff. */
    @Test
    void theTableInTheDocumentationIsThatOfTheQuestions() throws IOException {
        String table = BEGIN
                + Questions.all().stream()
                        .map(Question::description)
                        .map(QuestionsTest::row)
                        .collect(Collectors.joining());
        String text = Files.readString(DOCS);
        int start = text.indexOf(BEGIN);
        int end = text.indexOf("\n\n", start) + 1;
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(DOCS, text.substring(0, start) + table + text.substring(end));
        } else {
            assertThat(text.substring(start, end)).isEqualTo(table);
        }
    }

    private static String row(Description description) {
        return "| `" + description.name() + "` | " + description.summary() + " | "
                + description.parameters().stream()
                        .map(QuestionsTest::parameter)
                        .collect(Collectors.joining(", "))
                + " | " + (description.rights() == Rights.ANONYMOUS ? "limited" : "read") + " |\n";
    }

    private static String parameter(Parameter parameter) {
        String name = "`" + parameter.name() + "`";
        return name
                + (parameter.place() == Place.PATH ? " (in the path)" : parameter.required() ? " (required)" : "")
                + (parameter.kind() == Kind.NUMBER
                        ? " " + parameter.range().least() + "–"
                                + parameter.range().most()
                        : "")
                + (parameter.usual().isEmpty() ? "" : " = " + parameter.usual());
    }
}
