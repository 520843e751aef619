package dev.knowhow.markdown.syntax;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Nodes;
import org.commonmark.node.Text;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;

/** Highlighted text: {@code ==text==}. */
public final class Mark extends CustomNode {

    /** Parses marks. */
    static final class Syntax implements DelimiterProcessor {

        @Override
        public char getOpeningCharacter() {
            return '=';
        }

        @Override
        public char getClosingCharacter() {
            return '=';
        }

        @Override
        public int getMinLength() {
            return 2;
        }

        @Override
        public int process(DelimiterRun opening, DelimiterRun closing) {
            // Runs of three are accepted, too: rejecting a run costs a scan of all delimiters before it.
            Text opener = opening.getOpener();
            Node mark = new Mark();
            for (Node node : Nodes.between(opener, closing.getCloser())) {
                mark.appendChild(node);
            }
            opener.insertAfter(mark);
            return Math.min(2, Math.min(opening.length(), closing.length()));
        }
    }
}
