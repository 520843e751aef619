package dev.knowhow.git;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/** A commit that is yet to be looked at, with the versions of files that led there. */
final class Visit {

    private final RevCommit commit;
    private final Set<String> joined = new HashSet<>();
    private Map<String, Trace> traces = new HashMap<>();

    Visit(RevCommit commit) {
        this.commit = commit;
    }

    RevCommit commit() {
        return commit;
    }

    Map<String, Trace> traces() {
        return traces;
    }

    /** The files at which strands came from more than one side, so that wanted ones may have met known ones. */
    Set<String> joined() {
        return joined;
    }

    Trace trace(String path, ObjectId blob) {
        joined.add(path);
        return traces.computeIfAbsent(path, any -> new Trace(blob));
    }

    /** Takes over the traces of a child. Most commits have one child, and then nothing is copied. */
    void take(Map<String, Trace> others) {
        Map<String, Trace> few = others;
        if (few.size() > traces.size()) {
            few = traces;
            traces = others;
        }
        few.forEach((path, trace) -> {
            Trace here = traces.putIfAbsent(path, trace);
            if (here != null) {
                here.addAll(trace);
                joined.add(path);
            }
        });
    }
}
