package dev.knowhow.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Radar;
import dev.knowhow.query.Radar.Move;
import dev.knowhow.query.RadarQuery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files of radar tools become notes, and notes such files. */
class RadarFilesTest {

    private static final String CSV = """
            name,ring,quadrant,isNew,status,description
            Kafka,adopt,platforms,FALSE,moved in,"<p>It is ""here"", and
            stays.</p>"
            "Fax, by wire",hold,tools,FALSE,moved out,Old.
            Bun,assess,tools,TRUE,new,
            """;

    private static final String JSON = """
            [{"name": "Kafka", "ring": "Adopt", "quadrant": "Platforms & more", "isNew": "FALSE", "description": "Ä"},
             {"name": "Bun: a \\"runtime\\"", "ring": "Trial", "quadrant": "Tools", "isNew": "TRUE", "description": ""}]
            """;

    private static final String ZALANDO = """
            {"date": "2026.05",
             "quadrants": [{"name": "Languages"}, {"name": "Data Management"}],
             "rings": [{"name": "ADOPT", "color": "#5ba300"}, {"name": "TRIAL"}, {"name": "ASSESS"}, {"name": "HOLD"}],
             "entries": [
              {"quadrant": 1, "ring": 0, "label": "Kafka", "link": "https://example.org/k", "active": true, "moved": 1},
              {"quadrant": 0, "ring": 3, "label": "Perl", "active": false, "moved": -1},
              {"quadrant": 0, "ring": 1, "label": "Kotlin", "active": true, "moved": 2}]}
            """;

    @TempDir
    Path folder;

    private static Map<String, String> texts(Path notes) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(notes)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".md")).toList()) {
                texts.put(notes.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    private Map<String, byte[]> exported(Path notes, RadarFormat format, String name) {
        return exported(notes, format, name, Viewer.EVERYONE);
    }

    private Map<String, byte[]> exported(Path notes, RadarFormat format, String name, Viewer viewer) {
        try (Knowhow knowhow = Knowhow.builder()
                .notes(notes)
                .index(folder.resolve("index-" + name))
                .build()) {
            knowhow.index();
            return new RadarExport(knowhow.as(viewer), knowhow.operations().writer(), LocalDate.now(ZoneOffset.UTC))
                    .run(format)
                    .files();
        }
    }

    private Path written(Map<String, byte[]> files, String name) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = file.getKey().isEmpty()
                    ? folder.resolve(name)
                    : folder.resolve(name).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return folder.resolve(name);
    }

    private Path source(RadarFormat format) throws IOException {
        return switch (format) {
            case BYOR_CSV -> Files.writeString(folder.resolve("radar.csv"), CSV);
            case BYOR_JSON -> Files.writeString(folder.resolve("radar.json"), JSON);
            case ZALANDO -> Files.writeString(folder.resolve("zalando.json"), ZALANDO);
            case AOE ->
                written(
                        Map.of(
                                "2017-03-01/demo-1.md",
                                "---\ntitle: \"Demo 1\"\nring: assess\nquadrant: methods-and-patterns\ntags: [coding]\n---\n\nA *demo*.\n"
                                        .getBytes(StandardCharsets.UTF_8),
                                "2024-03-01/demo-1.md",
                                "---\ntitle: Demo 1\nring: adopt\nquadrant: methods-and-patterns\ntags: [coding, new]\n---\n\nMoved.\n"
                                        .getBytes(StandardCharsets.UTF_8)),
                        "aoe");
        };
    }

    private static String name(RadarFormat format, String name) {
        return name + (format == RadarFormat.BYOR_CSV ? ".csv" : format == RadarFormat.AOE ? "" : ".json");
    }

    @ParameterizedTest
    @EnumSource
    void whatGoesInComesOutAndGoesInAgain(RadarFormat format) throws IOException {
        Path once = folder.resolve("once");
        RadarImport.Report report = RadarImport.run(source(format), once, null);
        assertThat(report.problems()).isEmpty();
        assertThat(report.written()).hasSize(format == RadarFormat.AOE || format == RadarFormat.BYOR_JSON ? 2 : 3);

        Map<String, byte[]> out = exported(once, format, "1");
        Path twice = folder.resolve("twice");
        RadarImport.run(written(out, name(format, "out")), twice, null);
        Map<String, byte[]> again = exported(twice, format, "2");

        if (format == RadarFormat.AOE) {
            assertThat(texts(twice)).hasSize(2).containsKey("2017-03-01/demo-1.md");
        } else {
            assertThat(texts(twice)).isEqualTo(texts(once));
        }
        assertThat(again.keySet()).isEqualTo(out.keySet());
        out.forEach((path, content) -> assertThat(again.get(path)).as(path).isEqualTo(content));
    }

    @Test
    void valuesAreThoseOfTheFile() throws IOException {
        RadarImport.run(source(RadarFormat.ZALANDO), folder.resolve("notes"), null);
        assertThat(texts(folder.resolve("notes"))).containsEntry("2026-05-01/kafka.md", """
                        ---
                        title: Kafka
                        ring: ADOPT
                        quadrant: Data Management
                        moved: in
                        link: "https://example.org/k"
                        ---
                        """);
        assertThat(new String(
                        exported(folder.resolve("notes"), RadarFormat.ZALANDO, "z")
                                .get(""),
                        StandardCharsets.UTF_8))
                .contains("\"label\" : \"Perl\"", "\"active\" : false", "\"moved\" : -1", "\"name\" : \"HOLD\"");
    }

    @Test
    void aFileWithoutNamesHasNumberedQuadrantsAndTheUsualRings() throws IOException {
        Path file = Files.writeString(
                folder.resolve("z.json"),
                "{\"entries\": [{\"quadrant\": 3, \"ring\": 2, \"label\": \"Flink\", \"moved\": 0}]}");
        RadarImport.run(file, folder.resolve("notes"), null);
        assertThat(texts(folder.resolve("notes")))
                .containsEntry(
                        "flink.md", "---\ntitle: Flink\nring: ASSESS\nquadrant: Quadrant 4\nmoved: unchanged\n---\n");
    }

    @Test
    void nothingThatAMemberWroteIsOverwritten() throws IOException {
        Path notes = folder.resolve("notes");
        RadarImport.run(source(RadarFormat.BYOR_CSV), notes, LocalDate.of(2026, 3, 1));
        Path kafka = notes.resolve("2026-03-01/kafka.md");
        Files.writeString(kafka, "Mine.");
        RadarImport.Report report = RadarImport.run(source(RadarFormat.BYOR_CSV), notes, LocalDate.of(2026, 3, 1));
        assertThat(report.written()).isEmpty();
        assertThat(report.same()).isEqualTo(2);
        assertThat(report.problems())
                .containsExactly("2026-03-01/kafka.md exists with another text; it is kept as it is");
        assertThat(kafka).hasContent("Mine.");
    }

    @Test
    void badRowsAreNamedAndTheRestIsImported() throws IOException {
        Path csv = Files.writeString(
                folder.resolve("a.csv"),
                "name,ring,quadrant\nA,adopt,tools\nB,,tools\nC,hold,tools\nD, the good parts,hold,tools\n");
        assertThat(RadarImport.run(csv, folder.resolve("a"), null))
                .satisfies(
                        report -> assertThat(report.problems())
                                .containsExactly(
                                        "a.csv: row 3 has no ring; it is left out",
                                        "a.csv: row 5 has 4 cells, more than the first row; quote cells with a comma. It is left out"))
                .satisfies(report -> assertThat(report.written()).containsExactly("a.md", "c.md"));
        Path zalando = Files.writeString(folder.resolve("z.json"), ZALANDO.replace("\"ring\": 3", "\"ring\": 9"));
        assertThat(RadarImport.run(zalando, folder.resolve("z"), null).problems())
                .containsExactly("z.json: entry 2 has no known ring; it is left out");
        Path broken = Files.writeString(folder.resolve("b.csv"), "name,ring,quadrant\nA,adopt,tools\n\"B,hold,tools\n");
        assertThatThrownBy(() -> RadarImport.run(broken, folder.resolve("b"), null))
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining("b.csv: row 3 is no CSV: a quote has no closing quote");
        Path json = Files.writeString(folder.resolve("j.json"), "[{\n\"name\": }]");
        assertThatThrownBy(() -> RadarImport.run(json, folder.resolve("j"), null))
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining("j.json: line 2 is no JSON");
        Path other = Files.writeString(folder.resolve("o.json"), "{}");
        assertThatThrownBy(() -> RadarImport.run(other, folder.resolve("o"), null))
                .hasMessageContaining("of no known format");
        assertThatThrownBy(() -> RadarImport.run(folder.resolve("missing.csv"), folder.resolve("m"), null))
                .isInstanceOf(KnowhowException.class);
    }

    @Test
    void itemsOfTheSameNameAreDifferentFiles() throws IOException {
        Path notes = Files.createDirectories(folder.resolve("notes"));
        for (String path : new String[] {"a/2026-01-01/kafka.md", "b/2026-01-01/kafka.md", "b/2026-02-01/kafka.md"}) {
            Files.createDirectories(notes.resolve(path).getParent());
            Files.writeString(notes.resolve(path), "---\ntitle: %s\nring: adopt\n---\n".formatted(path));
        }
        Files.writeString(notes.resolve("kafka.md"), "---\ntitle: Kafka\nstance: hold\ndate: 2026-01-01\n---\n");
        try (Knowhow knowhow =
                Knowhow.builder().notes(notes).index(folder.resolve("index")).build()) {
            knowhow.index();
            RadarExport.Report report = new RadarExport(
                            knowhow.as(Viewer.EVERYONE), knowhow.operations().writer(), LocalDate.now(ZoneOffset.UTC))
                    .run(RadarFormat.AOE);
            assertThat(report.files())
                    .containsOnlyKeys(
                            "2026-01-01/kafka.md",
                            "2026-01-01/kafka-2.md",
                            "2026-02-01/kafka-2.md",
                            "2026-01-01/kafka-3.md");
            assertThat(new String(report.files().get("2026-01-01/kafka-3.md"), StandardCharsets.UTF_8))
                    .contains("ring: hold");
            assertThat(report.problems())
                    .containsExactly(
                            "b/kafka is written as kafka-2.md, because another item has the file name kafka.md",
                            "kafka.md is written as kafka-3.md, because another item has the file name kafka.md");
        }
    }

    @Test
    void allVersionsAreReadAndOfManyItemsTheFirstAreWritten() throws IOException {
        Path notes = Files.createDirectories(folder.resolve("notes"));
        for (int i = 0; i < Radar.MOST_BLIPS + 2; i++) {
            for (String day : i < 100 ? new String[] {"2024-01-01", "2025-01-01"} : new String[] {"2025-01-01"}) {
                Path file = notes.resolve("radar/" + day + "/i" + i + ".md");
                Files.createDirectories(file.getParent());
                Files.writeString(
                        file,
                        "---\ntitle: I%d\nring: %s\n---\n".formatted(i, day.startsWith("2024") ? "trial" : "adopt"));
            }
        }
        try (Knowhow knowhow =
                Knowhow.builder().notes(notes).index(folder.resolve("index")).build()) {
            knowhow.index();
            Radar radar = knowhow.as(Viewer.EVERYONE).radar(RadarQuery.DEFAULT);
            assertThat(radar.total()).isEqualTo(Radar.MOST_BLIPS + 2);
            assertThat(radar.blips()).hasSize(Radar.MOST_BLIPS);
            assertThat(radar.moved(Move.IN)).hasSizeBetween(98, 100);
            assertThat(radar.first(10).total()).isEqualTo(radar.total());
            assertThat(new RadarExport(
                                    knowhow.as(Viewer.EVERYONE),
                                    knowhow.operations().writer(),
                                    LocalDate.now(ZoneOffset.UTC))
                            .run(RadarFormat.BYOR_CSV)
                            .problems())
                    .singleElement()
                    .asString()
                    .startsWith("the first 1,000 of 1,002 items");
        }
    }

    @Test
    void aHiddenItemIsNotExported() throws IOException {
        Path notes = Files.createDirectories(folder.resolve("notes"));
        Files.writeString(notes.resolve("a.md"), "---\ntitle: Open\nring: adopt\nquadrant: tools\n---\n");
        Files.writeString(
                notes.resolve("b.md"), "---\ntitle: Secret\nring: adopt\nquadrant: plans\naudience: [board]\n---\n");
        for (RadarFormat format : RadarFormat.values()) {
            exported(notes, format, format.word())
                    .forEach((path, content) -> assertThat(path + new String(content, StandardCharsets.UTF_8))
                            .containsIgnoringCase("open")
                            .doesNotContainIgnoringCase("secret")
                            .doesNotContainIgnoringCase("plans"));
        }
    }

    @Test
    void draftsAndVersionsOfLaterDaysAreNotExported() throws IOException {
        Path notes = Files.createDirectories(folder.resolve("notes"));
        for (String day : new String[] {"2026-01-01", "2026-02-01", "2999-01-01"}) {
            Files.writeString(
                    Files.createDirectories(notes.resolve(day)).resolve("kafka.md"),
                    "---\ntitle: Kafka\nring: adopt\nquadrant: tools\nauthor: ana\n%s---\n"
                            .formatted(day.startsWith("2026-02") ? "status: draft\n" : ""));
        }
        assertThat(exported(notes, RadarFormat.AOE, "own", Viewer.of(new MemberId("ana"), Set.of())))
                .containsOnlyKeys("2026-01-01/kafka.md");
    }

    @Test
    void eachItemHasTheQuadrantOfTheRadar() throws IOException {
        Path notes = Files.createDirectories(folder.resolve("notes"));
        Files.writeString(notes.resolve("radar.txt"), "quadrants = Languages & Frameworks, Tools\n");
        Files.writeString(
                notes.resolve("a.md"), "---\ntitle: A\nring: adopt\nquadrant: languages-and-frameworks\n---\n");
        Files.writeString(notes.resolve("b.md"), "---\ntitle: B\nring: adopt\nquadrant: plans\n---\n");
        assertThat(new String(exported(notes, RadarFormat.ZALANDO, "q").get(""), StandardCharsets.UTF_8))
                .contains("\"quadrant\" : 0", "\"quadrant\" : 2", "\"name\" : \"Other\"")
                .doesNotContain("\"quadrant\" : -1");
    }

    @Test
    void aSpreadsheetComputesNoCell() throws IOException {
        Path notes = Files.createDirectories(folder.resolve("notes"));
        Files.writeString(notes.resolve("a.md"), "---\ntitle: \"=1+1\"\nring: adopt\nquadrant: \"@x\"\n---\n");
        Map<String, byte[]> files = exported(notes, RadarFormat.BYOR_CSV, "c");
        assertThat(new String(files.get(""), StandardCharsets.UTF_8))
                .contains("\" =1+1\"")
                .contains(" @x");
        RadarImport.run(written(files, "c.csv"), folder.resolve("again"), null);
        assertThat(texts(folder.resolve("again")))
                .hasEntrySatisfying("1-1.md", note -> assertThat(note).contains("title: \"=1+1\"", "quadrant: \"@x\""));
    }

    @Test
    void whatMovedIsATrendNote() throws IOException {
        Path notes = Files.createDirectories(folder.resolve("notes"));
        RadarImport.run(source(RadarFormat.AOE), notes, null);
        try (Knowhow knowhow =
                Knowhow.builder().notes(notes).index(folder.resolve("index")).build()) {
            knowhow.index();
            assertThat(RadarTrend.markdown(knowhow.as(Viewer.EVERYONE)
                            .radar(new RadarQuery(LocalDate.of(2020, 1, 2), LocalDate.of(2024, 4, 1)))))
                    .isEqualTo("""
                            ---
                            title: Radar from 2020-01-01 to 2024-04-01
                            kind: trend
                            date: 2024-04-01
                            tags: [radar]
                            ---

                            Of 1 item, 0 are new, 1 moved in and 0 moved out.

                            ## Moved in

                            - **[[2024-03-01/demo-1.md|Demo 1]]**: Assess to Adopt (Methods and patterns)
                            """);
        }
    }

    @Test
    void aDraftHasTheMovesAndWhatToReview() throws IOException {
        Path notes = Files.createDirectories(folder.resolve("notes"));
        RadarImport.run(source(RadarFormat.AOE), notes, null);
        Files.writeString(
                notes.resolve("old.md"), "---\ntitle: Old\nring: hold\ndate: 2015-01-01\nreview-by: 2016-01-01\n---\n");
        try (Knowhow knowhow =
                Knowhow.builder().notes(notes).index(folder.resolve("index")).build()) {
            knowhow.index();
            assertThat(new Drafts(knowhow).radar(LocalDate.of(2020, 1, 1)).apply(new NoteId("trends/radar.md")))
                    .contains("## Moved in", "[[2024-03-01/demo-1.md|Demo 1]]")
                    .contains("## Review due", "- [[old.md|Old]], Hold: its day of review has come");
        }
    }
}
