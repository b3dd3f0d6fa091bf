package be.omringd.access;

import java.util.UUID;

/** A colleague is away at other times than before. */
public record AbsenceChanged(UUID who) {}
