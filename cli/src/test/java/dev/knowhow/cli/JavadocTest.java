package dev.knowhow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Holds the promise that whatever a caller can see says what it is for.
 *
 * <p>The compiler's own doclint cannot: it would also ask for a {@code @param} and a {@code @return} where the first
 * sentence has said it all. So the sources of all modules are parsed, which takes a second, and every public type and
 * every public or protected member of one needs a comment. What overrides may leave it to the overridden.
 */
class JavadocTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void whatIsPublicHasJavadoc() throws IOException {
        assertThat(missing(mainSources()))
                .as("public types and members without Javadoc")
                .isEmpty();
    }

    @Test
    void theCheckFindsWhatIsMissing() throws IOException {
        Path sample = Files.createTempDirectory("javadoc").resolve("Sample.java");
        Files.writeString(sample, """
                /** Said. */
                public interface Sample {
                    void bare();
                    /** Said. */
                    void said();
                    @Override String toString();
                    enum Kind { ONE }
                    private void hidden() {}
                }
                class Hidden { public void free() {} }
                record Pair(int a) {}
                """);

        assertThat(missing(List.of(sample)))
                .extracting(line -> line.replaceFirst("^\\S+ ", ""))
                .containsExactly("bare", "Kind", "ONE");
    }

    private static List<Path> mainSources() throws IOException {
        var main = FileSystems.getDefault().getPathMatcher("glob:**/src/main/java/**.java");
        try (var files = Files.walk(ROOT)) {
            return files.filter(main::matches).sorted().toList();
        }
    }

    private static List<String> missing(List<Path> sources) throws IOException {
        var found = new ArrayList<String>();
        if (sources.isEmpty()) {
            return found;
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(sources));
            var docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Missing(docs, unit, found).scan(unit, false);
            }
        }
        return found;
    }

    /** Walks one file; the parameter says whether the enclosing type is seen from outside and an interface. */
    private static final class Missing extends TreePathScanner<Void, Boolean> {

        private static final Set<Tree.Kind> INTERFACES = Set.of(Tree.Kind.INTERFACE, Tree.Kind.ANNOTATION_TYPE);

        private final DocTrees docs;
        private final CompilationUnitTree unit;
        private final List<String> found;

        Missing(DocTrees docs, CompilationUnitTree unit, List<String> found) {
            this.docs = docs;
            this.unit = unit;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, Boolean inInterface) {
            if (isSeen(type.getModifiers(), inInterface)) {
                need(type, type.getSimpleName());
                super.visitClass(type, INTERFACES.contains(type.getKind()));
            }
            return null; // Nobody outside sees the members of a type that is not seen.
        }

        @Override
        public Void visitMethod(MethodTree method, Boolean inInterface) {
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
            if (isSeen(method.getModifiers(), inInterface) && !overrides) {
                need(method, method.getName());
            }
            return null; // What is inside a body is nobody's business.
        }

        @Override
        public Void visitVariable(VariableTree field, Boolean inInterface) {
            if (isSeen(field.getModifiers(), inInterface)) {
                need(field, field.getName());
            }
            return null;
        }

        private static boolean isSeen(ModifiersTree modifiers, boolean inInterface) {
            var flags = modifiers.getFlags();
            return flags.contains(Modifier.PUBLIC)
                    || flags.contains(Modifier.PROTECTED)
                    || (inInterface && !flags.contains(Modifier.PRIVATE));
        }

        private void need(Tree tree, CharSequence name) {
            if (docs.getDocComment(getCurrentPath()) == null) {
                long line = unit.getLineMap()
                        .getLineNumber(docs.getSourcePositions().getStartPosition(unit, tree));
                var file = Path.of(unit.getSourceFile().toUri());
                found.add((file.startsWith(ROOT) ? ROOT.relativize(file) : file) + ":" + line + " " + name);
            }
        }
    }
}
