package dev.knowhow.expert;

/**
 * Why a member stands where they stand.
 *
 * @param expert the member with all their evidence
 * @param rank their place, from 1
 * @param total how many members have evidence
 */
public record Why(Expert expert, int rank, int total) {}
