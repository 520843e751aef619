package dev.knowhow.markdown.syntax;

import org.commonmark.node.Block;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Parses a container block of a dialect. It contains the blocks below that are indented far enough, including blank
 * lines.
 */
abstract class ContainerParser extends AbstractBlockParser {

    private final Block block;

    ContainerParser(Block block) {
        this.block = block;
    }

    /** How the block continues with a non-blank line; none if the line ends it. */
    abstract @Nullable BlockContinue continueBlock(ParserState state);

    @Override
    public final Block getBlock() {
        return block;
    }

    @Override
    public final boolean isContainer() {
        return true;
    }

    @Override
    public final boolean canContain(Block child) {
        return true;
    }

    @Override
    public final @Nullable BlockContinue tryContinue(ParserState state) {
        return state.isBlank() ? BlockContinue.atIndex(state.getNextNonSpaceIndex()) : continueBlock(state);
    }
}
