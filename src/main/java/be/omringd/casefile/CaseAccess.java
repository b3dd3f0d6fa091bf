package be.omringd.casefile;

import be.omringd.access.AccessScope;

/** By what it is decided who sees a case and does its tasks: by where it is, or by whose it is. */
public enum CaseAccess {
    /** The coordinators of its region. */
    REGION,
    /** The trainers of the teams that carry it. */
    TEAM;

    /** Whether such a case can be of this region or team. */
    public boolean fits(AccessScope scope) {
        return switch (this) {
            case REGION -> scope.region().isPresent();
            case TEAM -> !scope.teams().isEmpty();
        };
    }
}
