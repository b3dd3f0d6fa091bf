package be.omringd.casefile;

import java.util.Set;

/**
 * A kind of case, as the module says it whose process such a case runs. Registered as a Spring bean; see {@link CaseKinds}.
 *
 * @param code as it stands in the database
 * @param about what such a case is about
 * @param access by what it is decided who sees such a case and does its tasks
 * @param listed whether it stands in the list of files of its {@code access}
 * @param stopsAndPauses whether breaks, goodbyes and worries are told in the file itself
 * @param notesWith with whom there can be contact that is noted
 * @param page whether there is a page about such a case; without one its tasks are all there is to see
 * @param ofHelper whether the person whom it is about comes to help, and is not the one whom others come for
 */
public record CaseKind(
        String code, CaseSubject.Kind about, CaseAccess access, boolean listed, boolean stopsAndPauses, Set<NoteWith> notesWith,
        boolean page, boolean ofHelper) {

    /** A kind that is not about somebody who comes to help. */
    public CaseKind(
            String code, CaseSubject.Kind about, CaseAccess access, boolean listed, boolean stopsAndPauses, Set<NoteWith> notesWith,
            boolean page) {
        this(code, about, access, listed, stopsAndPauses, notesWith, page, false);
    }

    public CaseKind {
        if ((about == CaseSubject.Kind.ORGANISATION) != (access == CaseAccess.TEAM)) {
            throw new IllegalArgumentException("Cases of organisations are of a team, all others of a region: " + code);
        }
        notesWith = Set.copyOf(notesWith);
    }
}
