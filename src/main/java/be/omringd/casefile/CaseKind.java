package be.omringd.casefile;

/** What a file is about. Lists of trajectories leave out those of volunteers, which are reached from the volunteer and from the inbox. */
public enum CaseKind {
    /** A person whom we bring others around. */
    TRAJECTORY,
    /** Somebody who becomes, is or was a volunteer. */
    VOLUNTEER
}
