/**
 * Who wrote which share of a note, and when, by its git history.
 *
 * <h2>What counts</h2>
 *
 * The words of a note as last committed: each belongs to the commit that brought it, as {@code git blame} would say of
 * lines, but word by word, since a paragraph of Markdown is often a single line, and who mends one word of it has not
 * written it. Lines are compared first; within lines that were replaced, runs of at least three words that stay keep
 * their owner. Space between words does not count. Renames are followed, in merges too.
 *
 * <p>A word passes through a commit that is ignored as if the commit were not there, to whoever wrote what stood in its
 * place; what an ignored commit added belongs to nobody. Ignored are merges (beyond what their parents bring), commits
 * that change very many notes (except for notes whose text is new), those listed in {@code .git-blame-ignore-revs}, and those by bots alone. Nobody's, too,
 * are words older than where a shallow history is cut off.
 *
 * <p>A commit's words are shared equally by its author and those its {@code Co-authored-by:} lines name; {@code .mailmap}
 * says who is one person; bots get nothing. A share is a person's part of the words that belong to anybody, so that the
 * shares of a note add up to 1. Shares below a floor are touches, not parts: they are left out, and the others scaled up.
 *
 * <h2>How it joins what the note says itself</h2>
 *
 * <ul>
 *   <li>The attributions in a note's front matter or text stay as they are. If it names authors, they are its authors,
 *       whoever brought its first version brought it for them, and all others whom the history names are its editors; a
 *       person whom it names already is not named again.
 *   <li>If it names no author, these are the authors by history: who wrote the first version, whoever wrote at least a
 *       quarter, and in any case who wrote most. All others are editors.
 *   <li>The day of creation and of the last change are taken from history where the note is silent.
 * </ul>
 *
 * Files that git does not know get nothing; of files changed since the last commit, the committed text counts.
 *
 * <h2>When</h2>
 *
 * History is read when notes are indexed, and only as far as it is new, or back to where a branch merged since had
 * forked: what was found is kept in the file
 * {@code git-history} in the index folder. If nothing happened in the repository since, this costs a look at
 * {@code HEAD} and at the times of four files, and no JGit. A note is enriched anew when its history says something else
 * than before, even if its file is the same, as when it is committed after it was indexed. A history that was rewritten
 * is read from where it departs; if git has thrown away what was known, from the beginning.
 */
@NullMarked
package dev.knowhow.git;

import org.jspecify.annotations.NullMarked;
