package dev.knowhow.cli.command;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowBuilder;
import dev.knowhow.Progress;
import dev.knowhow.Removals;
import dev.knowhow.cli.evaluate.Ablation;
import dev.knowhow.cli.evaluate.ExpertAnswers;
import dev.knowhow.cli.evaluate.FigureView;
import dev.knowhow.cli.evaluate.Figures;
import dev.knowhow.cli.evaluate.Judgements;
import dev.knowhow.cli.evaluate.NoteAblation;
import dev.knowhow.cli.evaluate.NoteScorer;
import dev.knowhow.cli.evaluate.People;
import dev.knowhow.cli.evaluate.PeopleAblation;
import dev.knowhow.cli.evaluate.PeopleScorer;
import dev.knowhow.cli.evaluate.Proofs;
import dev.knowhow.cli.evaluate.Question;
import dev.knowhow.cli.evaluate.Ranking;
import dev.knowhow.cli.evaluate.Run;
import dev.knowhow.cli.evaluate.Task;
import dev.knowhow.cli.evaluate.Timing;
import dev.knowhow.cli.evaluate.TopicRunner;
import dev.knowhow.cli.line.Environment;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.cli.view.ProgressLine;
import dev.knowhow.present.Counts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Measures how good the answers to judged questions are. */
public final class EvaluateCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("evaluate", "Measure the quality of answers.")
                .more(
                        "Asks judged questions with the default settings, and scores the rankings.",
                        "",
                        "search: MRR@10, nDCG@10 (gain 2^grade - 1), R@100, S@1, questions with no hits.",
                        "experts: MAP, MRR, P@5, nDCG@10, questions with no answer, with none relevant.",
                        "ask: replays past requests by day; MRR, nDCG@5, hit@3, R@10, how often the person who is "
                                + "among the first three most often is, and how many people are.")
                .path("--notes", "DIR", "the notes; they are not changed")
                .path("--topics", "FILE", "the questions, one per line: id, tab, text")
                .choice("--task", "TASK", Task.NAMES, "search (for notes), experts (for people) or ask (for answers)")
                .path(
                        "--events",
                        "FILE",
                        "ask: the requests by day, one per line: id, day, askers, team or -, text; tabs between")
                .choice("--purpose", "PURPOSE", ReplayEvaluation.PURPOSES, "ask: what the people are for (asking)")
                .flag("--load", "ask: as many people as were asked in truth, the first of each answer, count as asked")
                .choice("--method", "METHOD", ExpertAnswers.METHODS, "a baseline ranking of people")
                .flag("--prove", "verify the proof of the first ten people of each answer")
                .path("--qrels", "FILE", "the relevance judgements, one per line: topic 0 doc grade")
                .path("--roster", "FILE", "people, one per line: id, tab, name; prints figures without and with them")
                .path("--run", "FILE", "write the rankings here, in TREC's format")
                .path("--without", "FILE", "notes to exclude from the rankings, in the form of --qrels")
                .number("--depth", "the length of each ranking (search and ask 100, experts 1000)")
                .flag("--per-topic", "also show the figures of each topic")
                .flag("--parts", "show the figures without each part of the score")
                .path("--index", "DIR", "keep the index here (a temporary folder)")
                .plugins()
                .examples(
                        "evaluate --task search --notes docs --topics asked.tsv --qrels qrels",
                        "evaluate --task ask --notes docs --events asked.tsv --qrels qrels")
                .asJson();
    }

    @Override
    public int run(Invocation invocation) {
        Task task = Task.named(invocation.text("--task"));
        if (task == Task.ASK) {
            return ReplayEvaluation.run(invocation, judgements(invocation, task));
        }
        for (String option : List.of("--events", "--purpose")) {
            if (invocation.text(option) != null) {
                throw Invocation.wrong(option + " requires --task ask");
            }
        }
        if (invocation.flag("--load")) {
            throw Invocation.wrong("--load requires --task ask");
        }
        List<Question> questions = Question.read(file(invocation, "--topics"));
        Map<String, Set<String>> without = without(invocation, task);
        Judgements judgements = judgements(invocation, task);
        Path notes = notes(invocation);
        if (invocation.path("--roster") != null) {
            return roster(invocation, task, notes, questions, judgements);
        }
        if (invocation.flag("--parts")) {
            return parts(invocation, task, notes, questions, judgements, without);
        }
        int depth = invocation.count("--depth", task.depth());
        var timing = new Timing();
        var proofs = proofs(invocation, task);
        Run run = rankings(
                invocation,
                notes,
                new TopicRunner(ranking(invocation, task), task.most(), depth, without, timing),
                questions,
                proofs);
        Path file = invocation.path("--run");
        if (file != null) {
            run.write(file);
        }
        if (judgements != null) {
            warnOfMissing(judgements, questions, invocation.environment());
            Figures figures = task == Task.SEARCH
                    ? new NoteScorer(judgements, without).score(run)
                    : new PeopleScorer(judgements, depth).score(run);
            new FigureView(invocation, figures).print(task, timing);
        }
        if (proofs != null) {
            proofs.print(invocation);
        }
        invocation.environment().info(timing.text());
        return proofs == null ? ExitCode.FOUND : ExitCode.found(proofs.hold());
    }

    static Path notes(Invocation invocation) {
        Path notes = file(invocation, "--notes");
        if (!Files.isDirectory(notes)) {
            throw Invocation.wrong("--notes " + notes + " is not a folder");
        }
        return notes;
    }

    private static @Nullable Proofs proofs(Invocation invocation, Task task) {
        if (!invocation.flag("--prove")) {
            return null;
        }
        if (task == Task.SEARCH || invocation.text("--method") != null) {
            throw Invocation.wrong("--prove requires --task experts, and excludes --method");
        }
        return new Proofs();
    }

    /** Names in texts are found by a list of people; without one, by handles, links and the ids of authors alone. */
    private static int roster(
            Invocation invocation, Task task, Path notes, List<Question> questions, @Nullable Judgements judgements) {
        if (task == Task.SEARCH
                || judgements == null
                || invocation.flag("--parts")
                || invocation.flag("--prove")
                || invocation.path("--run") != null) {
            throw Invocation.wrong(
                    "--roster requires --task experts and --qrels, and excludes " + "--parts, --prove and --run");
        }
        int depth = invocation.count("--depth", task.depth());
        var asker = new TopicRunner(ranking(invocation, task), task.most(), depth, Map.of(), new Timing());
        Map<String, Figures> figures = new LinkedHashMap<>();
        People people = People.read(file(invocation, "--roster"));
        Run without = answered(invocation, notes, (knowhow, progress) -> asker.ask(knowhow, questions, progress));
        figures.put("without roster", new PeopleScorer(judgements, depth).score(without));
        var again = new TopicRunner(ranking(invocation, task), task.most(), depth, Map.of(), new Timing());
        Run with = answered(
                invocation,
                notes,
                builder -> people.beside(notes, builder),
                "-roster",
                (knowhow, progress) -> again.ask(knowhow, questions, progress));
        figures.put("with roster", new PeopleScorer(judgements, depth).score(with));
        FigureView.compare(invocation, figures);
        return ExitCode.FOUND;
    }

    private static int parts(
            Invocation invocation,
            Task task,
            Path notes,
            List<Question> questions,
            @Nullable Judgements judgements,
            Map<String, Set<String>> without) {
        if (judgements == null || invocation.text("--method") != null) {
            throw Invocation.wrong("--parts requires --qrels, and excludes --method");
        }
        Ablation ablation = answered(
                invocation,
                notes,
                (knowhow, progress) -> task == Task.SEARCH
                        ? NoteAblation.of(knowhow, questions, progress)
                        : PeopleAblation.of(knowhow, questions, progress));
        int depth = invocation.count("--depth", task.depth());
        Function<Run, Figures> scored = task == Task.SEARCH
                ? run -> new NoteScorer(judgements, without).score(run)
                : run -> new PeopleScorer(judgements, depth).score(run);
        Map<String, Figures> figures = new LinkedHashMap<>();
        figures.put("all parts", scored.apply(ablation.without("")));
        ablation.parts().forEach(part -> figures.put("without " + part, scored.apply(ablation.without(part))));
        FigureView.compare(invocation, figures);
        return ExitCode.FOUND;
    }

    private static Run rankings(
            Invocation invocation, Path notes, TopicRunner asker, List<Question> questions, @Nullable Proofs proofs) {
        return answered(invocation, notes, (knowhow, progress) -> {
            Run run = asker.ask(knowhow, questions, progress);
            if (proofs != null) {
                proofs.check(knowhow, questions);
            }
            return run;
        });
    }

    static <T> T answered(Invocation invocation, Path notes, BiFunction<Knowhow, Progress, T> asking) {
        return answered(invocation, notes, builder -> builder, "", asking);
    }

    /**
     * Indexes the notes and runs the queries.
     *
     * @param prepared further parts of the index
     * @param suffix distinguishes its folder, if it is kept
     */
    private static <T> T answered(
            Invocation invocation,
            Path notes,
            UnaryOperator<KnowhowBuilder> prepared,
            String suffix,
            BiFunction<Knowhow, Progress, T> asking) {
        try (var place = ScratchFolder.orNamed(invocation);
                Knowhow knowhow = prepared.apply(Vault.prepareAlone(invocation).notes(notes))
                        .index(place.kept() ? Path.of(place.path() + suffix) : place.path())
                        .build()) {
            IndexCommand.index(knowhow, invocation.environment(), Removals.GUARDED);
            try (var progress = new ProgressLine(invocation.environment(), "topic")) {
                return asking.apply(knowhow, progress);
            }
        }
    }

    private static Ranking ranking(Invocation invocation, Task task) {
        String method = invocation.text("--method");
        if (task == Task.EXPERTS) {
            return Ranking.ofPeople(ExpertAnswers.by(method));
        }
        if (method != null) {
            throw Invocation.wrong("--method requires --task experts");
        }
        return Ranking.ofNotes();
    }

    private static @Nullable Judgements judgements(Invocation invocation, Task task) {
        if (invocation.path("--qrels") == null && invocation.path("--run") == null) {
            throw Invocation.wrong("nothing to do: use --qrels FILE for figures, --run FILE for rankings, or both");
        }
        if (invocation.path("--qrels") == null) {
            return null;
        }
        Path file = file(invocation, "--qrels");
        Judgements judgements = task == Task.SEARCH ? Judgements.ofNotes(file) : Judgements.ofPeople(file);
        if (judgements.topics().isEmpty()) {
            throw Invocation.wrong(file + " judges nothing to be relevant");
        }
        return judgements;
    }

    private static Map<String, Set<String>> without(Invocation invocation, Task task) {
        if (invocation.path("--without") == null) {
            return Map.of();
        }
        if (task != Task.SEARCH) {
            throw Invocation.wrong("--without requires --task search");
        }
        return Judgements.without(file(invocation, "--without"));
    }

    private static void warnOfMissing(Judgements judgements, List<Question> questions, Environment environment) {
        Set<String> invocation = questions.stream().map(Question::topic).collect(Collectors.toSet());
        long missing = judgements.topics().stream()
                .filter(topic -> !invocation.contains(topic))
                .count();
        if (missing > 0) {
            environment.info(
                    Counts.of(missing, "judged topic") + " not among the questions: counted as without answer");
        }
    }

    static Path file(Invocation invocation, String option) {
        Path file = invocation.path(option);
        if (file == null) {
            throw Invocation.wrong(option + " is required; see: knowhow evaluate --help");
        }
        return file;
    }
}
