/**
 * Authorship of notes from git history: who wrote which share, and when.
 *
 * <h2>What counts</h2>
 *
 * Each word of a note, as last committed, belongs to the commit that added it. This is {@code git blame} by words
 * instead of lines: a paragraph of Markdown is often a single line, and a person who corrects one word has not written
 * it. Lines are compared first. Within replaced lines, common runs of at least three words keep their owner. White
 * space does not count. Renames are followed, also in merges.
 *
 * <p>An ignored commit is skipped: a word it changed belongs to the author of the text it replaced, and a word it added
 * belongs to nobody. Ignored are merges (beyond the content of their parents), commits that change very many notes
 * (except for notes with new text), commits listed in {@code .git-blame-ignore-revs}, and commits by bots only. Words
 * from before the boundary of a shallow history belong to nobody, too.
 *
 * <p>The author of a commit gets half of its words if it names {@code Co-authored-by:} people, who share the rest.
 * {@code .mailmap} identifies people; bots get nothing. A share is a fraction of the words that have an owner, so the
 * shares of a note add up to 1. Shares below a minimum are dropped, and the others are scaled up.
 *
 * <h2>Merging with the note</h2>
 *
 * <ul>
 *   <li>The attributions in a note's front matter or text do not change. If it declares authors, they are its authors,
 *       the person who committed the first version did so on their behalf, and all other people of the history are
 *       editors. A person is not named twice.
 *   <li>If it declares no author, the authors are the person who wrote the first version, everybody who wrote at least
 *       a quarter, and the person who wrote most. All others are editors.
 *   <li>Missing dates of creation and of the last change are taken from history.
 * </ul>
 *
 * Files that are not in git get nothing. For files changed since the last commit, the committed text counts.
 *
 * <h2>When</h2>
 *
 * History is read when notes are indexed, and only the new commits, or back to the fork of a branch that was merged
 * since. The file {@code git-history} in the index folder stores the result. If the repository has not changed, this
 * costs a read of {@code HEAD} and the times of four files, without JGit. A note is enriched again when its authorship
 * changes, even if the file does not, such as when it is committed after it was indexed. A rewritten history is read
 * from where it diverges; if git has deleted the commit of the last update, from the beginning.
 */
@NullMarked
package dev.knowhow.git;

import org.jspecify.annotations.NullMarked;
