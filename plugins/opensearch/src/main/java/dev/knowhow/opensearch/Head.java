package dev.knowhow.opensearch;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The state of an index in the cluster, one document: the files of its last commit, and who may write the next one.
 * Both are in one document, so that no state can be written without the right to write.
 *
 * @param version the version of the files, see {@link dev.knowhow.search.IndexFiles#version}; 0 before the first commit
 * @param lineage an id of the index that these files continue; a rebuilt index has another one
 * @param generation the number of commits so far
 * @param files the files of the last commit, the one that makes the others a commit last
 * @param owner the process that writes, or wrote last
 * @param fence the number of writers so far, so it grows with each
 * @param writing whether the owner still writes
 * @param beat the number of times the owner has renewed its lease
 * @param movedTo the index that replaces this one; null if it is in use
 */
record Head(
        int version,
        String lineage,
        long generation,
        List<HeadFile> files,
        String owner,
        long fence,
        boolean writing,
        long beat,
        @Nullable String movedTo) {

    static final Head EMPTY = new Head(0, "", 0, List.of(), "", 0, false, 0, null);

    Head {
        files = List.copyOf(files);
    }

    /** Gives the right to write to a process. */
    Head ownedBy(String process) {
        return new Head(version, lineage, generation, files, process, fence + 1, true, 0, movedTo);
    }

    Head renewed() {
        return new Head(version, lineage, generation, files, owner, fence, writing, beat + 1, movedTo);
    }

    Head released() {
        return new Head(version, lineage, generation, files, owner, fence, false, beat + 1, movedTo);
    }

    Head replacedBy(String index) {
        return new Head(version, lineage, generation, files, "", fence + 1, false, 0, index);
    }

    Head inUse() {
        return new Head(version, lineage, generation, files, owner, fence, writing, beat + 1, null);
    }

    Head committed(int newVersion, String newLineage, List<HeadFile> newFiles) {
        return new Head(newVersion, newLineage, generation + 1, newFiles, owner, fence, writing, beat + 1, movedTo);
    }

    Map<String, HeadFile> byName() {
        return files.stream().collect(Collectors.toMap(HeadFile::name, Function.identity()));
    }

    /** Where the file is stored that makes the others a commit; empty before the first commit. */
    String lastBlob() {
        return files.isEmpty() ? "" : files.getLast().blob();
    }

    long bytes() {
        return files.stream().mapToLong(HeadFile::bytes).sum();
    }
}
