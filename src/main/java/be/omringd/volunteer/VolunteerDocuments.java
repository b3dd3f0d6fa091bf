package be.omringd.volunteer;

import java.util.Set;

/** Knows what law and agreement still ask for before somebody may begin. The module that keeps the papers implements it as a bean. */
public interface VolunteerDocuments {

    /** What is still missing; nothing for who was a volunteer before we kept papers here. */
    Set<MissingPaper> missing(VolunteerId id);
}
