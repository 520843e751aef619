package dev.knowhow.edit;

import dev.knowhow.Knowhow;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.web.editing.Draft;
import dev.knowhow.web.editing.SaveOutcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A server of its own index that saves lines into one note, and prints each line that was acknowledged. */
final class SavingProcess {

    private SavingProcess() {}

    /** Arguments: the notes, the index, the member, the number of lines; then a remote, which is pulled and pushed. */
    public static void main(String[] args) throws Exception {
        Path notes = Path.of(args[0]);
        Viewer viewer = Viewer.of(new MemberId(args[2]), Set.of());
        NoteId id = new NoteId("log.md");
        try (Knowhow knowhow =
                Knowhow.builder().notes(notes).index(Path.of(args[1])).build()) {
            knowhow.index();
            RemoteLoop loop = args.length > 4 ? loop(knowhow, notes, args[4]) : null;
            if (loop != null) {
                loop.start();
            }
            NoteEditing editor = new NoteEditing(knowhow, notes, List.of(), EditVault.TODAY);
            System.out.println("ready");
            if (System.in.read() < 0) {
                return;
            }
            for (int i = 0; i < Integer.parseInt(args[3]); ) {
                String line = args[2] + " wrote line " + i;
                Draft draft = editor.open(viewer, id).orElseThrow();
                String heading = "## " + args[2] + "\n";
                Draft edited = draft.text(draft.text().replace(heading, heading + line + "\n"));
                if (editor.save(viewer, edited, "") instanceof SaveOutcome.Saved) {
                    System.out.println(line);
                    i++;
                }
            }
            if (loop != null) {
                int unused = System.in.read(); // until the test ends it
                loop.close();
            }
        }
    }

    private static RemoteLoop loop(Knowhow knowhow, Path notes, String remote) {
        RemoteSettings settings = new RemoteSettings(remote, Duration.ofSeconds(1), null);
        return new RemoteLoop(knowhow, notes, settings, EditVault.TODAY, System.err::println);
    }
}
