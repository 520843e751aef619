package dev.knowhow.markdown.syntax;

import org.commonmark.node.Block;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Parses a block of ours that holds other blocks: those below it that are indented far enough, blank lines between. */
abstract class ContainerParser extends AbstractBlockParser {

    private final Block block;

    ContainerParser(Block block) {
        this.block = block;
    }

    /** How a line that is not blank goes on with the block; none if it ends it. */
    abstract @Nullable BlockContinue goesOn(ParserState state);

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
        return state.isBlank() ? BlockContinue.atIndex(state.getNextNonSpaceIndex()) : goesOn(state);
    }
}
