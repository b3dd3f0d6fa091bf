package be.omringd.retention;

import be.omringd.erasure.SubjectRef;
import java.time.LocalDate;
import java.util.List;

/**
 * Subjects of another kind than volunteers, of whom we keep what we know until a day. The module that knows them brings it, beside its
 * {@link be.omringd.erasure.SubjectKind}. Called by {@link Erasures}, which looks at who may.
 */
public interface EndedSubjects {

    /**
     * One of them.
     *
     * @param page where one can look at it
     * @param endedOn since when there was nothing any more
     */
    record EndedSubject(SubjectRef ref, String name, String page, LocalDate endedOn, LocalDate keptUntil) {}

    /** Those whose last day comes before this one, the longest ago first. */
    List<EndedSubject> endingBefore(LocalDate day);
}
