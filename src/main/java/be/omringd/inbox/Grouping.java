package be.omringd.inbox;

/**
 * What the tasks of a list stand under. NONE: one list. DUE: when they are due, see {@link DueGroup}. PERSON: whom they are about, by
 * case. REGION: the region or team whose work they are. PROCESS: the process that they come from.
 */
public enum Grouping {
    NONE, DUE, PERSON, REGION, PROCESS
}
