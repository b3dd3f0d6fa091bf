package be.omringd.erasure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Whose data are erased.
 *
 * @param entries all ids under which the module of this kind knows them: what was done under one may stand under another since
 * @param people who they are, as the module of people knows them
 * @param today the day on which they are erased
 */
public record Subject(SubjectRef ref, List<UUID> entries, List<UUID> people, LocalDate today) {}
