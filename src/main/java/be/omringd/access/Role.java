package be.omringd.access;

import java.util.Set;

/** What somebody does at Omringd; the candidate groups of the processes are divided over the roles. */
public enum Role {
    COORDINATOR(Set.of("introducer", "lusWorker", "volunteerCoordinator", Role.COLLEAGUE)),
    /** Does what others leave lying, also with organisations: it is shown to managers, and they can take it over. */
    MANAGER(Set.of("introducer", "lusWorker", "volunteerCoordinator", "bazCoach", "communications", "management", Role.COLLEAGUE)),
    TRAINER(Set.of("bazCoach", "communications", Role.COLLEAGUE)),
    ADMINISTRATOR(Set.of());

    /** The group of all who do tasks: for what is no task of a process, and so for whoever may see its case. */
    public static final String COLLEAGUE = "colleague";

    private final Set<String> candidateGroups;

    Role(Set<String> candidateGroups) {
        this.candidateGroups = candidateGroups;
    }

    /** The candidate groups (BPMN) whose tasks this role may do, with {@link #COLLEAGUE}. */
    public Set<String> candidateGroups() {
        return candidateGroups;
    }

    /** The authority's name for Spring Security and view annotations. */
    public String authority() {
        return "ROLE_" + name();
    }
}
