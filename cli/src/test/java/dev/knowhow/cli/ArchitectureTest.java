package dev.knowhow.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.knowhow.plugin.KnowhowPlugin;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dependencies between packages. The test is here because only the command line has every module on its class path. */
class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.knowhow");

    /** The packages of core; each may know only those before it. */
    private static final List<String> CORE = List.of(
            "dev.knowhow.text..",
            "dev.knowhow.note..",
            "dev.knowhow.people..",
            "dev.knowhow.query..",
            "dev.knowhow.expert..",
            "dev.knowhow.team..",
            "dev.knowhow.match..",
            "dev.knowhow.spi..",
            "dev.knowhow.plugin..",
            "dev.knowhow.internal..",
            "dev.knowhow");

    /** The packages of markdown; each may know only those before it. */
    private static final List<String> MARKDOWN = List.of(
            "dev.knowhow.markdown.source..",
            "dev.knowhow.markdown.frontmatter..",
            "dev.knowhow.markdown.people..",
            "dev.knowhow.markdown.roster..",
            "dev.knowhow.markdown.syntax..",
            "dev.knowhow.markdown.body..",
            "dev.knowhow.markdown.math..",
            "dev.knowhow.markdown.html..",
            "dev.knowhow.markdown.dialects..",
            "dev.knowhow.markdown");

    /** The packages of search; each may know only those before it. */
    private static final List<String> SEARCH = List.of(
            "dev.knowhow.search.analysis..",
            "dev.knowhow.search.index..",
            "dev.knowhow.search.querying..",
            "dev.knowhow.search.people..",
            "dev.knowhow.search.completing..",
            "dev.knowhow.search.related..",
            "dev.knowhow.search.writing..",
            "dev.knowhow.search");

    @Test
    void luceneStaysInSearch() {
        check(noClasses()
                .that(resideOutside("dev.knowhow.search.."))
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.lucene.."))
                .because("another engine must be able to take Lucene's place without a change elsewhere"));
    }

    @Test
    void commonmarkStaysInMarkdown() {
        check(noClasses()
                .that(resideOutside("dev.knowhow.markdown.."))
                .should()
                .dependOnClassesThat(resideInAPackage("org.commonmark.."))
                .because("a note is a note, whatever it was written in"));
    }

    @Test
    void guiceStaysWhereThingsAreWired() {
        DescribedPredicate<JavaClass> wiring = describe(
                "a Module, a Plugin or their contract",
                type -> outermost(type).getSimpleName().matches(".*(Module|Plugin|PluginContract)")
                        || type.isAssignableTo(KnowhowPlugin.class));
        check(noClasses()
                .that(resideOutside("dev.knowhow.plugin..", "dev.knowhow.internal.."))
                .and(DescribedPredicate.not(wiring))
                .should()
                .dependOnClassesThat(resideInAPackage("com.google.inject.."))
                .because("a host without Guice must never see it, and a class says what it needs by its constructor"));
    }

    @Test
    void notesNeedOnlyTheJdk() {
        check(classes()
                .that(resideInAPackage("dev.knowhow.note.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "dev.knowhow.note.."))
                .because("the words of the domain outlive every library"));
    }

    @Test
    void consentIsReadInOnePlace() {
        check(noClasses()
                .that(DescribedPredicate.not(describe(
                        "Findable, Consent or the form of one's own record",
                        type -> outermost(type).getName().matches(".*\\.(Findable|Consent|RecordValues)"))))
                .should()
                .callMethodWhere(describe(
                        "it reads a Consent",
                        call -> call.getTargetOwner().getName().equals("dev.knowhow.people.Consent")
                                && call.getTarget().getName().matches("agreesTo|answers|refusedTopics")))
                .because("a second reader forgets what the first knows; ask Session.people(purpose) whom it may show"));
    }

    @Test
    void textIsFoldedInOnePlace() {
        check(noClasses()
                .that(resideOutside("dev.knowhow.text.."))
                .and(DescribedPredicate.not(describe(
                        "SearchTokens, which mirrors JavaScript, or TopicVariants, which generates spellings",
                        type -> type.getSimpleName().matches("SearchTokens|TopicVariants"))))
                .should()
                .dependOnClassesThat(
                        describe("java.text.Normalizer", type -> type.getName().startsWith("java.text.Normalizer")))
                .because("two foldings differ, and consent is checked by the weaker one; see Fold for the forms"));
    }

    @Test
    void filesOfAVaultAreReadInOnePlace() {
        DescribedPredicate<JavaClass> readers = describe(
                "FolderFiles, or a reader of files that are not in a vault",
                type -> outermost(type)
                        .getName()
                        .matches(
                                ".*\\.(FolderFiles|FolderNoteWriter|WriteLock|Commits|FileStateStore|NoteStore|HistoryFile|RingFile|Head|WorkTree"
                                        + "|SiteFolder|ConfigFile|PeopleCommand|evaluate\\.Fields|McpCommand|FolderSync|Checksums|FileMark|Blobs|CopyFolders|FolderUse)"));
        check(noClasses()
                .that(DescribedPredicate.not(readers))
                .and(resideOutside("dev.knowhow.bench.."))
                .should()
                .callCodeUnitWhere(describe(
                        "it opens a file to read it",
                        call -> call.getTarget()
                                .getFullName()
                                .matches("java\\.nio\\.file\\.Files\\."
                                        + "(read(AllBytes|AllLines|String)|lines|newInputStream|newBufferedReader|newByteChannel)"
                                        + "\\(.*|java\\.nio\\.channels\\.FileChannel\\.open\\(.*"
                                        + "|java\\.io\\.(FileInputStream|FileReader|RandomAccessFile)\\.<init>\\(.*")))
                .because("a vault may hold links out of it, named pipes and files without end; read with FolderFiles"));
    }

    @Test
    void onlyTheOperatorSeesAllPeople() {
        check(noClasses()
                .that(resideInAnyPackage(
                        "dev.knowhow.web..", "dev.knowhow.mcp..", "dev.knowhow.feed..", "dev.knowhow.json.."))
                .should()
                .callMethodWhere(describe(
                        "it takes the operator's list of people",
                        call -> call.getTargetOwner().getName().equals("dev.knowhow.Operations")
                                && call.getTarget().getName().equals("people")))
                .because("it has e-mail addresses, and people who do not agree to be found"));
    }

    @Test
    void jsonIsWrittenInOnePlace() {
        check(noClasses()
                .that(resideInAnyPackage(
                        "dev.knowhow.cli..", "dev.knowhow.web..", "dev.knowhow.present..", "dev.knowhow.mcp.."))
                .should()
                .dependOnClassesThat(resideInAPackage("tools.jackson.."))
                .because("each JSON form is a Shape of plugins/json, which also gives its schema"));
        check(noClasses()
                .that(resideOutside("dev.knowhow.json.."))
                .should()
                .callMethodWhere(describe(
                        "it describes a JSON form",
                        call -> call.getTargetOwner().getName().equals("dev.knowhow.json.ShapeBuilder")))
                .because("programs read one form of a value, whichever front end wrote it"));
    }

    @Test
    void onlyTheCommandLineTouchesTheProcess() {
        DescribedPredicate<JavaAccess<?>> process = describe(
                "System.in, out, err, getenv, exit, Runtime.exit, halt or printStackTrace()",
                access -> access.getTarget()
                        .getFullName()
                        .matches("java\\.lang\\.System\\.(in|out|err|(getenv|exit)\\(.*\\))"
                                + "|java\\.lang\\.Runtime\\.(exit|halt)\\(int\\)"
                                + "|.*\\.printStackTrace\\(\\)"));
        check(noClasses()
                .that(resideOutside("dev.knowhow.cli.."))
                .and(DescribedPredicate.not(describe(
                        "ReaderMain, the main class of another process",
                        type -> type.getName().equals("dev.knowhow.attachments.ReaderMain"))))
                .should()
                .accessTargetWhere(process)
                .because("a library leaves the screen, the exit code and the environment to its host"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "markdown"})
    void searchAndMarkdownNeverMeet(String one) {
        String other = one.equals("search") ? "markdown" : "search";
        check(noClasses()
                .that(resideInAPackage("dev.knowhow." + one + ".."))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.knowhow." + other + ".."))
                .because("each must be replaceable alone; they share only the words of core"));
    }

    @Test
    void corePackagesKnowOnlyThoseBeforeThem() {
        eachKnowsOnlyThoseBefore(CORE, "core is read from the words up to the facade");
    }

    @Test
    void markdownDependsOnlyDownwards() {
        eachKnowsOnlyThoseBefore(MARKDOWN, "a note is read from bytes up to the dialects of vaults");
    }

    @Test
    void searchPackagesKnowOnlyThoseBeforeThem() {
        eachKnowsOnlyThoseBefore(SEARCH, "search is read from words up to the engine");
    }

    private static void eachKnowsOnlyThoseBefore(List<String> packages, String reason) {
        for (int i = 0; i < packages.size() - 1; i++) {
            check(noClasses()
                    .that(resideInAPackage(packages.get(i)))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            packages.subList(i + 1, packages.size()).toArray(String[]::new)))
                    .because(reason + ": " + String.join(" <- ", packages)));
        }
    }

    @Test
    void nobodyOutsideCoreUsesItsInternals() {
        check(
                noClasses()
                        .that(resideOutside(Stream.concat(
                                        CORE.stream(), Stream.of("dev.knowhow.bench..", "dev.knowhow.cli.evaluate.."))
                                .toArray(String[]::new)))
                        .should()
                        .dependOnClassesThat(resideInAPackage("dev.knowhow.internal.."))
                        .because(
                                "what is internal may change any day; bench, which is never published, and baselines for evaluate look inside"));
    }

    @Test
    void evaluateUsesOnlyTheHookForIt() {
        check(noClasses()
                .that(resideInAPackage("dev.knowhow.cli.evaluate.."))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.knowhow.internal..")
                        .and(resideOutside("dev.knowhow.internal.evaluate..", "dev.knowhow.internal.ranking..")))
                .because("figures are measured on the answers that everyone gets"));
    }

    @Test
    void packagesFormNoCycle() {
        check(slices().matching("dev.(**)")
                .should()
                .beFreeOfCycles()
                .because("what needs each other belongs together"));
    }

    @Test
    void classesAreNamedByWhatTheyAre() {
        check(noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helper|Manager|Impl)(\\$.*)?")
                .because("such a name hides that the idea is not finished"));
    }

    private static DescribedPredicate<JavaClass> resideOutside(String... packages) {
        return DescribedPredicate.not(resideInAnyPackage(packages));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    /** A rule that is about no class at all fails: its package was renamed. */
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(false).check(OURS);
    }
}
