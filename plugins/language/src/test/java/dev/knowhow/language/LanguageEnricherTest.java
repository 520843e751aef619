package dev.knowhow.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import dev.knowhow.testkit.Notes;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A note that names no language is read in the one it is written in, if that is beyond doubt. */
class LanguageEnricherTest {

    private static final LanguageEnricher ENRICHER = new LanguageEnricher();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|We keep the logs of a service for thirty days, and then they are deleted by a job that nobody has to start.",
                "de|Daten zu löschen ist kein Projekt, sondern ein Vorgang, der jeden Tag läuft und den niemand von Hand anstößt.",
                "fr|Une demi-heure suffit pour trouver la plupart des obstacles que rencontre une personne aveugle sur ce site.",
                "es|Con ciento veinte preguntas bien elegidas se decide mejor que con mil preguntas tomadas al azar del registro.",
                "pt|Antes de mudar o esquema do banco de dados, escreva como a mudança pode ser desfeita sem perder nenhuma linha.",
                "it|Prima di cambiare lo schema della base di dati bisogna scrivere come si torna indietro senza perdere righe.",
                "nl|Voordat je het schema van de database verandert, schrijf je op hoe de verandering ongedaan gemaakt kan worden.",
                "sv|Innan schemat för databasen ändras skriver man ner hur ändringen kan tas tillbaka utan att några rader går förlorade.",
                "da|Inden databasens skema ændres, skriver man ned, hvordan ændringen kan gøres om for at ingen rækker går tabt.",
                "en|Reminder: if there is a change to any of these, please tell us (2024-05-22T10:00, https://example.org/a/b?c=d).",
                "ru|Прежде чем менять схему базы данных, запишите, как вернуться назад, не потеряв ни одной строки таблицы.",
                "ar|قبل تغيير مخطط قاعدة البيانات اكتب كيف يمكن التراجع عن التغيير دون فقدان أي صف من الجدول",
                "hi|डेटाबेस की संरचना बदलने से पहले लिखें कि बिना कोई पंक्ति खोए बदलाव को वापस कैसे लिया जा सकता है",
                "zh|在更改数据库架构之前，请写下如何在不丢失任何行的情况下撤消更改，并让团队中的另一位成员阅读这份说明。",
                "ja|復元したことのないバックアップは、バックアップではありません。毎週月曜日に自動で復元テストを行います。",
                "ko|데이터베이스 스키마를 변경하기 전에 한 줄도 잃지 않고 변경을 되돌리는 방법을 적어 두고 동료에게 읽혀야 합니다."
            })
    void aNoteIsInTheLanguageOfItsProse(String language, String text) {
        assertThat(langOf(Notes.note("note.md").text(text).build())).isEqualTo(language);
    }

    @Test
    void theDeclaredLanguageCounts() {
        Notes note = Notes.note("note.md").text("Une demi-heure suffit pour trouver la plupart des obstacles du site.");
        note.more().lang("de");

        assertThat(langOf(note.build())).isEqualTo("de");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''",
                "Gauss Algorithm 209",
                "SIEVE Algorithm 35",
                "☔ Stream trait",
                "Planning meeting No doc, zulip link",
                "1157 1779 1920 1944 2003 2017 2024 1157 1779 1920 1944 2003 2017 2024"
            })
    void aTextTooShortToDetectHasNoLanguage(String text) {
        assertThat(langOf(Notes.note("note.md").text(text).build())).isNull();
    }

    @Test
    void anEnglishNoteIsNotTakenForAnotherForItsForeignNames() {
        String text =
                "The meeting in São Paulo was led by Jürgen Müller and Zoë Núñez, and it is on the agenda of the board.";

        assertThat(langOf(Notes.note("note.md").text(text).build())).isEqualTo("en");
    }

    @Test
    void manyThreadsGetTheSameResult() {
        Note note = Notes.note("note.md")
                .text(
                        "Voordat je het schema van de database verandert, schrijf je op hoe dat ongedaan gemaakt kan worden.")
                .build();
        List<String> heard = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> String.valueOf(langOf(note)))
                .distinct()
                .toList();

        assertThat(heard).containsExactly("nl");
    }

    private @Nullable String langOf(Note note) {
        return ENRICHER.enrich(note).lang();
    }
}
