package be.omringd.lus;

/** Who asks somebody to join the group. */
public enum InvitedBy { PERSON, WORKER, BOTH }
