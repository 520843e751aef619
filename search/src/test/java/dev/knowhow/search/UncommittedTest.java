package dev.knowhow.search;

import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.CompletionContract;
import dev.knowhow.testkit.ConsentContract;
import dev.knowhow.testkit.EditsContract;
import dev.knowhow.testkit.FacetsContract;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.KeywordsContract;
import dev.knowhow.testkit.NoteIndexContract;
import dev.knowhow.testkit.RelatedContract;
import dev.knowhow.testkit.RelaxationContract;
import dev.knowhow.testkit.SearchContract;
import dev.knowhow.testkit.SecretsContract;
import dev.knowhow.testkit.TopicCountsContract;
import dev.knowhow.testkit.UncommittedIndex;
import dev.knowhow.testkit.VisibilityContract;
import dev.knowhow.testkit.VocabularyContract;
import dev.knowhow.testkit.VotesContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;

/** To the process that published them, published changes equal committed ones. */
class UncommittedTest {

    private static NoteIndex opened(Path place) {
        return UncommittedIndex.of(new LuceneNoteIndex(new IndexFolder(place)));
    }

    @Nested
    class Edits extends EditsContract {
        @Override
        protected NoteIndex open(Path place) {
            return place.endsWith("index") ? opened(place) : new InMemoryNoteIndex();
        }
    }

    @Nested
    class Index extends NoteIndexContract {
        @Override
        protected NoteIndex open(Path place) {
            return opened(place);
        }
    }

    @Nested
    class Search extends SearchContract {
        @Override
        protected NoteIndex open(Path place) {
            return opened(place);
        }
    }

    @Nested
    class Visibility extends VisibilityContract {
        @Override
        protected NoteIndex open(Path place) {
            return opened(place);
        }
    }

    @Nested
    class Secrets extends SecretsContract {
        @Override
        protected NoteIndex open(Path place) {
            return opened(place);
        }
    }

    @Nested
    class Votes extends VotesContract {
        @Override
        protected NoteIndex open(Path place) {
            return opened(place);
        }
    }

    @Nested
    class Facets extends FacetsContract {
        @Override
        protected NoteIndex open(Path place) {
            return opened(place);
        }
    }

    @Nested
    class Completion extends CompletionContract {
        @Override
        protected NoteIndex open(Path place) {
            return opened(place);
        }
    }

    @Nested
    class Related extends RelatedContract {
        @Override
        protected NoteIndex open(Path place) {
            return opened(place);
        }
    }

    @Nested
    class TopicCounts extends TopicCountsContract {
        @Override
        protected NoteIndex open(Path place) {
            return opened(place);
        }
    }

    @Nested
    class Keywords extends KeywordsContract {
        @Override
        protected NoteIndex open(Path place) {
            return opened(place);
        }
    }

    @Nested
    class Vocabulary extends VocabularyContract {
        @Override
        protected NoteIndex open(Path place) {
            return opened(place);
        }
    }

    @Nested
    class Relaxation extends RelaxationContract {
        @Override
        protected NoteIndex open(Path place) {
            return opened(place);
        }
    }

    @Nested
    class Consent extends ConsentContract {
        @Override
        protected NoteIndex open(Path place) {
            return opened(place);
        }
    }
}
