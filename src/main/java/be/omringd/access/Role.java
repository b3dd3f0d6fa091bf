package be.omringd.access;

import java.util.Set;

/** What somebody does at Omringd; the candidate groups of the processes are divided over the roles. */
public enum Role {
    COORDINATOR(Set.of("introducer", "lusWorker", "volunteerCoordinator")),
    /** Does what others leave lying, also with organisations: it is shown to managers, and they can take it over. */
    MANAGER(Set.of("introducer", "lusWorker", "volunteerCoordinator", "bazCoach", "communications", "management")),
    TRAINER(Set.of("bazCoach", "communications")),
    ADMINISTRATOR(Set.of());

    private final Set<String> candidateGroups;

    Role(Set<String> candidateGroups) {
        this.candidateGroups = candidateGroups;
    }

    /** The candidate groups (BPMN) whose tasks this role may do. */
    public Set<String> candidateGroups() {
        return candidateGroups;
    }

    /** The authority's name for Spring Security and view annotations. */
    public String authority() {
        return "ROLE_" + name();
    }
}
